import type { Mention, NameMention, Reading, Span } from '../../domain/article.ts';
import { spansWithin } from '../../domain/sorted-spans.ts';

/** The names within a span of an article, in text order. */
export function namesWithin({ mentions }: Reading, place: Span): NameMention[] {
  return spansWithin(mentions, place).filter(isName);
}

function isName(mention: Mention): mention is NameMention {
  return mention.kind === 'person' || mention.kind === 'place' || mention.kind === 'organisation';
}
