import { isName, type NameMention, type Reading, type Span } from '../../domain/article.ts';
import { spansWithin } from '../../domain/sorted-spans.ts';

/** The names within a span of an article, in text order. */
export function namesWithin({ mentions }: Reading, place: Span): NameMention[] {
  return spansWithin(mentions, place).filter(isName);
}
