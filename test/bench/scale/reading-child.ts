/** Reads articles with the reader of the checkout it is given, and sends how many a second of processor time it read. */
import { readFileSync } from 'node:fs';
import type { Article } from '../../../src/domain/article.ts';
import { doorOf } from './doors.ts';
import { processorMilliseconds } from './garbage.ts';

/** Passes over the articles; the first ones are the warm-up, of the others the fastest counts. */
const PASSES = { warmUp: 1, measured: 2 };

const [root = '', articlesFile = ''] = process.argv.slice(2);
const { readArticle } = (await import(doorOf(root, 'reader'))) as typeof import('../../../src/text/read.ts');
const articles = JSON.parse(readFileSync(articlesFile, 'utf8')) as readonly Article[];

let fastest = Number.POSITIVE_INFINITY;
for (let pass = 0; pass < PASSES.warmUp + PASSES.measured; pass++) {
  const before = process.cpuUsage();
  for (const article of articles) readArticle(article);
  if (pass >= PASSES.warmUp) fastest = Math.min(fastest, processorMilliseconds(before));
}
process.send?.({ outcome: (1_000 * articles.length) / fastest });
