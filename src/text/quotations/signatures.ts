import { Class } from '../grammar/function-words.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import { isA, isDash, isSign, looksFinite } from '../grammar/token-tests.ts';
import { type Attribution, plainReport } from './attribution.ts';
import type { StatementToken } from './statements.ts';

type Tokens = readonly StatementToken[];

/** Maximum number of words of a signature after a quotation: "— Ada Lind". */
const MAX_SIGNATURE = 6;

/** The name after the dash at `dash`, when only a short capitalised name follows. */
export function signature(tokens: Tokens, dash: number): TokenRange | undefined {
  if (!isDash(tokens[dash])) return undefined;
  let to = dash + 1;
  while (tokens[to]?.kind === 'word' && (tokens[to]!.capital || isA(tokens[to], Class.preposition))) to++;
  const ends = to === tokens.length || (to === tokens.length - 1 && isSign(tokens[to], '.')) || isRoleAside(tokens, to);
  return ends && to > dash + 1 && to - dash <= MAX_SIGNATURE ? { from: dash + 1, to } : undefined;
}

/** "— Ada Lind|, sailor from Oxby|": a short description ends the line. */
function isRoleAside(tokens: Tokens, comma: number): boolean {
  if (!isSign(tokens[comma], ',') || tokens.length - comma > MAX_SIGNATURE + 1) return false;
  return tokens.slice(comma + 1).every((token) => token.kind === 'word' && !looksFinite(token));
}

/** `"…" — Ada Lind` in one statement. */
export function signed(tokens: Tokens): Attribution[] {
  let dash = 0;
  while (tokens[dash]?.kind === 'mark') dash++;
  const run = dash > 0 ? signature(tokens, dash) : undefined;
  return run ? [plainReport([{ from: 0, to: dash }], { run, where: 'right' }, dash, dash + 1)] : [];
}

/** "|Ada Lind|, sailor" as a line of its own below a pull quote. */
export function byline(tokens: Tokens): TokenRange | undefined {
  let to = 0;
  while (tokens[to]?.name === 'person') to++;
  const ends = to === tokens.length || isRoleAside(tokens, to);
  return to > 1 && to <= MAX_SIGNATURE && ends ? { from: 0, to } : undefined;
}
