import type { Span } from '../../domain/article.ts';
import { KINDS_OF } from '../answer-type.ts';
import { newMentions } from '../new-mentions.ts';
import type { Passage } from '../passages.ts';
import type { Question } from '../question.ts';

/** The short answer inside a passage; undefined when unsure. */
export function focusOf(question: Question, passage: Passage): Span | undefined {
  const kinds = KINDS_OF[question.expects];
  if (!kinds) return undefined;
  const mention = newMentions(passage, question).find((m) => kinds.includes(m.kind));
  return mention && { start: mention.start, end: mention.end };
}
