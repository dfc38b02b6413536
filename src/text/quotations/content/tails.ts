import { isAdverb, looksFinite } from '../../grammar/token-tests.ts';
import type { StatementToken } from '../statements.ts';

type Tokens = readonly StatementToken[];

/** Whether the words from `at` on, behind a comma, are the writer's addition: ", although it is unclear", ", before leaving". */
export function isTail(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (/^(?:although|though)$/.test(token.word)) return true;
  if (token.word === 'then' && looksFinite(tokens[at + 1])) return true;
  return /^(?:before|after|following|despite)$/.test(token.word) && /ing$/.test(tokens[at + 1]?.word ?? '');
}

/** Whether "and" or "but" at `i` begins what the speaker did besides: "called for calm |and left". */
export function isDeed(tokens: Tokens, i: number, from: number): boolean {
  let at = i + 1;
  while (isAdverb(tokens[at])) at++;
  const next = tokens[at];
  if (next?.kind !== 'word' || next.capital || !looksFinite(next)) return false;
  // Content with a verb of its own may go on with another.
  for (let k = from; k < i; k++) if (looksFinite(tokens[k]) || tokens[k]!.kind === 'mark') return false;
  return true;
}
