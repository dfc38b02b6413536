import { isStopWord } from '../../retrieval/analysis/terms.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';

/** The token before a span; undefined at the start of the sentence. */
export const tokenBefore = ({ first }: CandidateSpan, { parsed }: ExtractionContext): TaggedToken | undefined =>
  parsed.tokens[first - 1];

/** The token after a span; undefined at the end of the sentence. */
export const tokenBehind = ({ last }: CandidateSpan, { parsed }: ExtractionContext): TaggedToken | undefined =>
  parsed.tokens[last];

/** Number of tokens with a tag in a span, by default without its first token. */
export function countOfTag(
  c: CandidateSpan,
  { parsed: { tokens } }: ExtractionContext,
  tag: TaggedToken['tag'],
  from = c.first + 1,
): number {
  let found = 0;
  for (let i = from; i < c.last; i++) if (tokens[i]!.tag === tag) found++;
  return found;
}

/** Indices of a span's content words: no punctuation, no stop words. */
export function contentTokens(c: CandidateSpan, { parsed: { tokens } }: ExtractionContext): number[] {
  const content: number[] = [];
  for (let i = c.first; i < c.last; i++)
    if (/[\p{L}\p{N}]/u.test(tokens[i]!.word) && !isStopWord(tokens[i]!.word)) content.push(i);
  return content;
}
