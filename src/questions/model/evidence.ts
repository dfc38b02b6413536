import type { Difference, Evidence, Vote } from '../../domain/answer.ts';
import type { Quote, Reading, Span } from '../../domain/article.ts';
import { contextOf } from './context-window.ts';

/** Parts of an evidence other than its sentences. */
export interface EvidenceDetails {
  /** Default: the whole sentences. */
  readonly passage?: Span;
  /** Default: the passage with as many neighbouring sentences as fit (`contextOf`). */
  readonly context?: Span;
  readonly answerSpan?: Span | undefined;
  readonly quote?: Quote | undefined;
  readonly differences?: readonly Difference[];
  /** Default 0. */
  readonly score?: number;
  /** Default: none. */
  readonly votes?: readonly Vote[];
}

/** Makes the evidence for some sentences of an article, given by the indices of the first and the last one. */
export function evidenceOf(
  reading: Reading,
  sentences: readonly [first: number, last: number],
  {
    passage = spanOf(reading, sentences),
    context,
    answerSpan,
    quote,
    differences,
    score = 0,
    votes = [],
  }: EvidenceDetails = {},
): Evidence {
  return {
    article: reading.article,
    passage,
    sentences,
    context: context ?? contextOf(reading, passage, sentences),
    ...(answerSpan && { answerSpan }),
    ...(quote && { quote }),
    ...(differences && { differences }),
    score,
    votes,
  };
}

/** From the beginning of the first sentence to the end of the last one. */
export function spanOf({ sentences }: Reading, [first, last]: readonly [number, number]): Span {
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}
