import type { Evidence } from '../../domain/answer.ts';
import type { Span } from '../../domain/article.ts';

/** A run of an article's text with one role. The segments of an evidence are contiguous. */
export interface Segment extends Span {
  readonly role: 'context' | 'passage' | 'answerSpan';
  readonly text: string;
}

/**
 * Splits the context of an evidence into segments to render: context, passage and, inside it, the short answer. Empty
 * segments are left out.
 */
export function segmentsOf(evidence: Evidence): Segment[] {
  const { article, context, passage } = evidence;
  const answerSpan = evidence.answerSpan ?? { start: passage.end, end: passage.end };
  const runs: [number, number, Segment['role']][] = [
    [context.start, passage.start, 'context'],
    [passage.start, answerSpan.start, 'passage'],
    [answerSpan.start, answerSpan.end, 'answerSpan'],
    [answerSpan.end, passage.end, 'passage'],
    [passage.end, context.end, 'context'],
  ];
  return runs
    .filter(([start, end]) => start < end)
    .map(([start, end, role]) => ({ start, end, role, text: article.text.slice(start, end) }));
}
