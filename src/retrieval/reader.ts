import { setImmediate } from 'node:timers/promises';
import type { Article, Reading } from '../domain/article.ts';
import { READER_VERSION } from '../text/reader-version.ts';

/** Analyses articles; tests provide their own. */
export interface Reader {
  /** Stored readings of another version are not used. */
  readonly version: number;
  read(article: Article): Reading | Promise<Reading>;
}

type Readers = typeof import('../text/read.ts');

let readers: Promise<Readers> | undefined;

/** The readers of texts, loaded on first use: a library whose readings are all stored never needs them. */
function loaded(): Promise<Readers> {
  readers ??= import('../text/read.ts').then(warmedUp);
  return readers;
}

/**
 * What the readers load and compile when they first meet a day, a sum, a name or a quotation: together it would keep the
 * event loop from turning for a fifth of a second, with the first article of a process.
 */
const FIRST_TEXTS = [
  'It rained.',
  'It rained in May.',
  'It rained on 4 May 2021.',
  'It rained on Monday.',
  'It rained two days later, as it did last week.',
  'It cost $5 million, 40 percent more than in 2019.',
  'Ada Lind, 41, the mayor of Orm, met 12 people of the council.',
  '"It rains," Lind said on Tuesday. "We stay."',
  'According to the harbour board, the ferry will sail next week.',
  'She told reporters that nobody was hurt, and asked whether the pier had been closed since March.',
];

async function warmedUp(module: Readers): Promise<Readers> {
  for (const text of FIRST_TEXTS) {
    module.readArticle({
      id: '',
      title: '',
      text,
      publishedAt: '2031-05-04',
      ingestedAt: '',
      ingestedBy: '',
      origin: '',
    });
    await setImmediate();
  }
  return module;
}

export const DEFAULT_READER: Reader = {
  version: READER_VERSION,
  read: async (article) => (await loaded()).readArticle(article),
};
