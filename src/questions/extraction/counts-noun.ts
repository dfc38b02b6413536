import { termOf } from '../../retrieval/analysis/terms.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import type { CandidateSpan } from './candidate-spans.ts';

/** Maximum number of tokens between a number and its noun. */
const MAX_REACH = 3;

/** True for a counted number, or its numerals, that counts a noun, given as a term: "14" or "14 barns" in "14 barns". */
export function countsNoun(c: CandidateSpan, noun: string | undefined, tokens: readonly TaggedToken[]): boolean {
  if (c.shape !== 'number' && c.shape !== 'bare' && c.shape !== 'counted') return false;
  if (noun === undefined) return false;
  for (let i = c.first; i < tokens.length && i <= c.last + MAX_REACH; i++) {
    const { word, tag } = tokens[i]!;
    // "more than" may begin the number; behind it come nouns only.
    if (i >= c.last && tag !== 'noun' && word !== 'of') return false;
    if (termOf(word) === noun) return true;
  }
  return false;
}
