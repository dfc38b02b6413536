import { newsCorpus } from '../news/news-corpus.ts';

/** Articles of one kind: real news, and texts that have as much as possible of something that costs memory. */
export const TEXTS: Readonly<Record<string, (count: number) => readonly string[]>> = {
  news: (count) => newsCorpus(count).map(({ text }) => text),
  'one line': (count) => repeated(count, (i) => `The ferry ${i} left the harbour late.`),
  prices: (count) => repeated(count, (i) => `It cost $${i} ${'$1 '.repeat(1_200)}`),
  names: (count) => repeated(count, (i) => `${'Ada Lind met Bo Holm. '.repeat(170)}${i}`),
  'words that occur once': (count) => repeated(count, (i) => `${repeated(600, (k) => wordOf(i * 600 + k)).join(' ')}.`),
  quotations: (count) => repeated(count, (i) => `"We go now ${i}," said Bo. `.repeat(130)),
};

function repeated(count: number, make: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function wordOf(number: number): string {
  return ((number * 7_919) % 99_999_989).toString(36);
}
