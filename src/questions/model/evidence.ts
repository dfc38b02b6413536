import type { Evidence, Vote } from '../../domain/answer.ts';
import type { Quote, Reading, Span } from '../../domain/article.ts';
import { contextOf } from './context-window.ts';

/** What an evidence has beside the sentences where it stands. */
interface EvidenceDetails {
  /** Absent: the sentences as a whole. */
  readonly passage?: Span;
  /** Absent: the passage with as many neighbouring sentences as fit. */
  readonly context?: Span;
  readonly answerSpan?: Span | undefined;
  readonly quote?: Quote | undefined;
  /** Absent: 0. */
  readonly score?: number;
  /** Absent: none. */
  readonly votes?: readonly Vote[];
}

/** Makes the evidence that stands in some sentences of an article, given by the indices of the first and the last one. */
export function evidenceOf(
  reading: Reading,
  sentences: readonly [first: number, last: number],
  { passage = spanOf(reading, sentences), context, answerSpan, quote, score = 0, votes = [] }: EvidenceDetails = {},
): Evidence {
  return {
    article: reading.article,
    passage,
    sentences,
    context: context ?? contextOf(reading, passage, sentences),
    ...(answerSpan && { answerSpan }),
    ...(quote && { quote }),
    score,
    votes,
  };
}

function spanOf({ sentences }: Reading, [first, last]: readonly [number, number]): Span {
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}
