/**
 * Measures what a library of one kind of text takes, and sends it with the estimate of the program; in a process of its
 * own, because what an earlier library left would be collected meanwhile.
 */
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { collectGarbage } from '../scale/garbage.ts';
import type { LibraryMemory } from './memory.ts';
import { TEXTS } from './texts.ts';

const ARTICLES = 200;

const [kind = ''] = process.argv.slice(2);

const articles = TEXTS[kind]!(ARTICLES).map((text, i) => ({
  id: `${kind} ${i}`,
  title: `Report ${i}`,
  text,
  publishedAt: '2031-05-04',
  ingestedAt: '2031-05-04T10:00:00Z',
  ingestedBy: 'bench',
  origin: `text:${i}`,
}));
// Loads the words of the readers.
for (const article of articles) readArticle(article);
await collectGarbage();
const before = process.memoryUsage();
const library = new Catalogue();
for (const article of articles) library.add(readArticle(article));
await collectGarbage();
const after = process.memoryUsage();
process.send?.({
  outcome: {
    characters: articles.reduce((sum, { text }) => sum + text.length, 0),
    heap: after.heapUsed - before.heapUsed,
    buffers: after.arrayBuffers - before.arrayBuffers,
    estimated: library.heapBytes,
  } satisfies LibraryMemory,
});
