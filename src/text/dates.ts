import type { DateMention, Sentence } from '../domain/article.ts';

export function findDates(_text: string, _sentences: readonly Sentence[], _publishedAt?: string): DateMention[] {
  return [];
}
