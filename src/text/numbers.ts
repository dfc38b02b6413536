import type { NumberMention, Sentence } from '../domain/article.ts';

export function findNumbers(_text: string, _sentences: readonly Sentence[]): NumberMention[] {
  return [];
}
