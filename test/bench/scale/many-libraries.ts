import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusHash, newsCorpus } from '../news/news-corpus.ts';
import { Random } from '../news/random.ts';
import { median } from '../percentiles.ts';
import type { ScaleArguments } from './arguments.ts';
import { writeArticles } from './article-files.ts';
import type { Checkout } from './checkout.ts';
import { type Folders, runScript } from './child.ts';
import { type Figure, figure, megabytes } from './figures.ts';
import { type LibrariesOutcome, QUESTIONS_FILE } from './libraries.ts';
import { questionOf } from './requests.ts';
import { inTurn } from './rounds.ts';
import type { Stores } from './stores.ts';

/** A bot on many servers, each with a small library. */
const LIBRARIES = 250;
const ARTICLES_EACH = 20;

const SCRIPT = 'libraries-child.js';

export async function measureLibraries(
  checkouts: readonly Checkout[],
  { rounds = 1 }: ScaleArguments,
  stores: Stores,
  tell: (what: string) => void,
): Promise<Figure[]> {
  const articles = newsCorpus(LIBRARIES * ARTICLES_EACH);
  const libraries = Array.from({ length: LIBRARIES }, (_, i) => ({
    // Ids of servers have so many digits.
    guild: String(100_000_000_000_000_000n + BigInt(i)),
    articles: articles.slice(i * ARTICLES_EACH, (i + 1) * ARTICLES_EACH),
  }));
  const source = {
    name: `libraries-${corpusHash(articles).slice(0, 12)}`,
    write: (folder: string) => {
      const random = new Random(LIBRARIES);
      const questions = libraries.map(({ guild, articles }) => [guild, questionOf(articles, random)] as const);
      writeFileSync(join(folder, QUESTIONS_FILE), JSON.stringify(Object.fromEntries(questions)));
      for (const { guild, articles } of libraries) {
        mkdirSync(join(folder, guild), { recursive: true });
        writeArticles(join(folder, guild), articles);
      }
    },
  };
  const size = `${LIBRARIES} libraries × ${ARTICLES_EACH} articles`;
  const stored = new Map<Checkout, Folders>();
  for (const checkout of checkouts) {
    const { folders } = await stores.open(checkout, source, ({ data, articles }) => {
      tell(`${checkout.label}: storing ${size}`);
      return runScript(SCRIPT, ['build', checkout.root, data, articles]);
    });
    stored.set(checkout, folders);
  }
  const outcomes = await inTurn(checkouts, rounds, (checkout, round) => {
    tell(`${checkout.label}: ${size}, round ${round + 1} of ${rounds}`);
    const { data, articles } = stored.get(checkout)!;
    return runScript<LibrariesOutcome>(SCRIPT, ['measure', checkout.root, data, articles]);
  });
  return [
    figure(`memory of the process (RSS), ${size}`, 'MB', outcomes, (of) =>
      megabytes(median(of.map(({ resident }) => resident))),
    ),
    figure(`heap of the process, ${size}`, 'MB', outcomes, (of) => megabytes(median(of.map(({ live }) => live)))),
    figure(`open and first answer, a library of ${ARTICLES_EACH}`, 'ms', outcomes, (of) =>
      Math.min(...of.map(({ each }) => each)),
    ),
  ];
}
