import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { corpusHash, newsCorpus } from '../news/news-corpus.ts';
import { parseLoopArguments } from '../scale/arguments.ts';
import { writeArticles } from '../scale/article-files.ts';
import { checkoutAt } from '../scale/checkout.ts';
import { runScript } from '../scale/child.ts';
import { type Figure, figureLines } from '../scale/figures.ts';
import { Stores } from '../scale/stores.ts';
import { loopSteps } from './requests.ts';

/** How long one kind of call kept the event loop from turning, at most, in milliseconds. */
export interface Block {
  readonly name: string;
  /** The first call, after a change of the library. */
  readonly first: number;
  /** Further calls on the unchanged library. */
  readonly later: number;
}

export const GUILD = '100000000000000000';

/** Stands beside the folder of articles: what is asked. */
export const STEPS_FILE = 'steps.json';

/** The articles of the corpus are longer than those for which the usual bound of a library is meant. */
export const LIMITS = { libraryArticles: 20_000, libraryCharacters: 100_000_000, memoryBytes: 2 ** 31 };

const SCRIPT = '../loop/loop-child.js';

/**
 * `npm run bench -- loop`: the longest turn of the event loop during each command, in one large library. As long as the loop
 * does not turn, no other server is answered.
 * @throws Fault with one clear sentence for bad arguments
 */
export async function loopBench(args: readonly string[]): Promise<void> {
  const { against, articles, ...options } = parseLoopArguments(args);
  const now = checkoutAt(packageRoot(), 'now');
  const checkouts = against === undefined ? [now] : [checkoutAt(against, 'former'), now];
  const stores = new Stores(options.stores);
  const news = newsCorpus(articles);
  const source = {
    name: `loop-${articles}-${corpusHash(news).slice(0, 12)}`,
    write: (folder: string) => {
      mkdirSync(join(folder, GUILD), { recursive: true });
      writeArticles(join(folder, GUILD), news);
      writeFileSync(join(folder, STEPS_FILE), JSON.stringify(loopSteps(news)));
    },
  };
  const values = new Map<string, Partial<Record<'former' | 'now', number>>>();
  try {
    for (const checkout of checkouts) {
      const { label, root } = checkout;
      const { folders } = await stores.open(checkout, source, ({ data, articles }) =>
        runScript(SCRIPT, ['build', root, data, articles]),
      );
      const blocks = await runScript<readonly Block[]>(SCRIPT, ['measure', root, folders.data, folders.articles]);
      for (const { name, first, later } of blocks) {
        for (const [when, value] of [
          ['after a change', first],
          ['later', later],
        ] as const)
          if (value > 0) values.set(`${name}, ${when}`, { ...values.get(`${name}, ${when}`), [label]: value });
      }
    }
  } finally {
    stores.close();
  }
  console.log(`\n## The longest turn of the event loop, ${articles} articles\n`);
  const figures: Figure[] = [...values].map(([name, each]) => ({ name, unit: 'ms', values: each }));
  for (const line of figureLines(figures)) console.log(line);
}
