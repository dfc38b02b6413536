import { Class } from '../grammar/function-words.ts';
import { nounPhraseAfter } from '../grammar/noun-phrase-after.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import { isA, isDash, isHangingParticiple, isSign, looksFinite } from '../grammar/token-tests.ts';
import { endsAsParticiple } from '../grammar/verb-forms.ts';
import { type Attribution, floorOf, plainReport } from './attribution.ts';
import { contentEnd } from './content/clause-end.ts';
import type { StatementToken } from './statements.ts';

type Tokens = readonly StatementToken[];

/** The index behind words that lead to a source: "according to|", "in the words of|"; undefined when none begin at `at`. */
export function endOfSourceLead(tokens: Tokens, at: number): number | undefined {
  const { word } = tokens[at]!;
  if (word === 'according') return tokens[at + 1]?.word === 'to' ? at + 2 : undefined;
  const isOwnWords = word === 'in' && tokens[at + 2]?.word === 'words' && tokens[at + 1]!.word === 'the';
  return isOwnWords && tokens[at + 3]?.word === 'of' ? at + 4 : undefined;
}

/**
 * "According to Lind, …", "…, according to Lind", "The plan, according to Lind, was …"; the words that lead to the source
 * stand from `at` to `to`.
 */
export function byAccording(
  tokens: Tokens,
  { at, to }: { readonly at: number; readonly to: number },
  found: readonly Attribution[],
): Attribution | undefined {
  const run =
    isA(tokens[to], Class.object) && !isA(tokens[to], Class.determiner)
      ? { from: to, to: to + 1 }
      : nounPhraseAfter(tokens, to);
  if (!run) return undefined;
  // A source at the end applies to the whole statement, including what others are reported to have said in it.
  const floor = floorOf(
    found.filter((one) => /^(?:according|in)$/.test(tokens[one.cue.from]!.word)),
    at,
  );
  const report = (...content: readonly TokenRange[]) => plainReport(content, { run, where: 'right' }, at, to);
  const end = isSign(tokens[at - 1], ',') || isDash(tokens[at - 1]) ? at - 1 : at;
  let close = run.to;
  if (isSign(tokens[close], ',') && /^(?:which|who|whose)$/.test(tokens[close + 1]?.word ?? '')) close++;
  while (close < tokens.length && !isSign(tokens[close], ',.;') && tokens[close]!.kind !== 'mark') close++;
  const after = isSign(tokens[run.to - 1], ',') || opensClause(tokens, run.to, close) ? run.to : close + 1;
  // `…, and in the words of Lind, "it is safe"`: her own words follow.
  const mark = tokens[at]!.word === 'in' ? markAfter(tokens, run.to) : undefined;
  if (mark !== undefined) return report({ from: mark, to: contentEnd(tokens, mark) });
  // "…, which, according to Lind, she sold", "she learned that, according to Lind, …": only what follows is Lind's.
  const isInside = isA(tokens[end - 1], Class.relative | Class.subordinator) && isSign(tokens[after - 1], ',');
  if (end - floor < 2 || isInside)
    return after < tokens.length ? report({ from: after, to: contentEnd(tokens, after) }) : undefined;
  let from = floor;
  if (isSign(tokens[from], ',;:') || isA(tokens[from], Class.and)) from++;
  for (let i = end - 1; i > from; i--)
    if (isSign(tokens[i], ';')) {
      from = i + 1;
      break;
    }
  const left = { from, to: end };
  const finite =
    tokens.slice(from, end).some((token) => looksFinite(token) || token.kind === 'mark') ||
    endsAsParticiple(tokens[after]?.word ?? '');
  // `"Go home," Lind told Berg, according to a letter`: Lind speaks.
  if (found.some((one) => isDirect(tokens, one) && one.content[0]!.from === from && one.cue.from < end))
    return undefined;
  if (finite || after >= tokens.length || !isSign(tokens[after - 1], ',')) return report(left);
  return report(left, { from: after, to: contentEnd(tokens, after) });
}

/** Maximum number of tokens between a source and its own words: "Ada Lind, |QC,| "…"". */
const MAX_BETWEEN = 3;

function markAfter(tokens: Tokens, from: number): number | undefined {
  const mark = tokens.findIndex(({ kind }, i) => i >= from && kind === 'mark');
  return mark >= 0 && mark - from <= MAX_BETWEEN ? mark : undefined;
}

/** "According to Lind |the bridge is safe|": a clause without a comma before it, from `from` to the next comma at `to`. */
function opensClause(tokens: Tokens, from: number, to: number): boolean {
  const first = tokens[from];
  if (first?.kind !== 'word' || isA(first, Class.relative | Class.and | Class.subordinator) || looksFinite(first))
    return false;
  for (let i = from + 1; i < to; i++) {
    if (isA(tokens[i], Class.relative)) return false;
    if (looksFinite(tokens[i]) && !isHangingParticiple(tokens, i)) return true;
  }
  return false;
}

function isDirect(tokens: Tokens, { content, nested }: Attribution): boolean {
  return !nested && content.every((run) => tokens.slice(run.from, run.to).every(({ kind }) => kind === 'mark'));
}
