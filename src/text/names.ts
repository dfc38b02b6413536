import type { NameMention, Sentence } from '../domain/article.ts';

export function findNames(_text: string, _sentences: readonly Sentence[]): NameMention[] {
  return [];
}
