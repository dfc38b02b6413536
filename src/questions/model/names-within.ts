import type { NameMention, Reading } from '../../domain/article.ts';

/** The names within a span of an article, in text order. */
export function namesWithin({ mentions }: Reading, { start, end }: { start: number; end: number }): NameMention[] {
  return mentions.filter(
    (m): m is NameMention =>
      (m.kind === 'person' || m.kind === 'place' || m.kind === 'organisation') && start <= m.start && m.end <= end,
  );
}
