import { setImmediate } from 'node:timers/promises';
import type { Article, Reading } from '../../domain/article.ts';
import { inSlices } from '../../domain/steps.ts';
import { READER_VERSION } from '../../text/reader-version.ts';
import { type Readers, warmedUp } from './reader-warm-up.ts';

/** Analyses articles; tests provide their own. */
export interface Reader {
  /** Stored readings of another version are not used. */
  readonly version: number;
  read(article: Article): Reading | Promise<Reading>;
}

let readers: Promise<Readers> | undefined;

/** The readers of texts, loaded on first use: a library whose readings are all stored never needs them. */
function loaded(): Promise<Readers> {
  readers ??= import('../../text/read.ts').then(warmedUp);
  return readers;
}

export const DEFAULT_READER: Reader = {
  version: READER_VERSION,
  read: async (article) => inSlices((await loaded()).readingSteps(article), setImmediate),
};
