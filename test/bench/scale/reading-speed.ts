import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/domain/article.ts';
import { newsCorpus } from '../news/news-corpus.ts';
import type { ScaleArguments } from './arguments.ts';
import type { Checkout } from './checkout.ts';
import { runScript } from './child.ts';
import { type Figure, figure } from './figures.ts';
import { inTurn } from './rounds.ts';
import type { Stores } from './stores.ts';

/** Enough for code that runs seldom to be optimised too. */
const ARTICLES = 600;

/** How many articles a second of processor time the readers read, without storing and indexing them. */
export async function measureReading(
  checkouts: readonly Checkout[],
  { rounds = 3 }: ScaleArguments,
  stores: Stores,
  tell: (what: string) => void,
): Promise<Figure> {
  const articles = newsCorpus(ARTICLES).map(
    ({ title, text, publishedAt }, number): Article => ({
      id: number.toString(16).padStart(64, '0'),
      title,
      text,
      publishedAt,
      ingestedAt: '2031-05-04T00:00:00Z',
      ingestedBy: 'bench',
      origin: `text:${number}`,
    }),
  );
  const file = join(stores.folder('reading'), 'articles.json');
  writeFileSync(file, JSON.stringify(articles));
  const outcomes = await inTurn(checkouts, rounds, (checkout, round) => {
    tell(`${checkout.label}: reading ${ARTICLES} articles, round ${round + 1} of ${rounds}`);
    return runScript<number>('reading-child.js', [checkout.root, file]);
  });
  return figure('reading: articles of 3.9 kB', 'a second', outcomes, (perSecond) => Math.max(...perSecond));
}
