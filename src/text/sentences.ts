import type { Sentence } from '../domain/article.ts';

export function findSentences(text: string): Sentence[] {
  return text ? [{ start: 0, end: text.length, index: 0, paragraph: 0 }] : [];
}
