import type { NameMention, Quote, Sentence } from '../domain/article.ts';

export function findQuotes(_text: string, _sentences: readonly Sentence[], _names: readonly NameMention[]): Quote[] {
  return [];
}
