import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { GUILD, STEPS_FILE } from '../loop/loop.ts';
import { corpusHash, newsOfSentences } from '../news/news-corpus.ts';
import { mean, percentile } from '../percentiles.ts';
import { parseGrowthArguments } from '../scale/arguments.ts';
import { writeArticles } from '../scale/article-files.ts';
import { checkoutAt } from '../scale/checkout.ts';
import { runScript } from '../scale/child.ts';
import { Stores } from '../scale/stores.ts';
import { growthSteps } from './requests.ts';

/** What the process that is measured tells: milliseconds of processor time. */
export interface Measured {
  readonly opening: number;
  /** Of each request, by the name of its kind. */
  readonly times: readonly (readonly [name: string, times: readonly number[]])[];
}

const SCRIPT = '../growth/growth-child.js';

/**
 * `npm run bench -- growth`: processor time of what might look at every article, in libraries of several sizes, and the exponent
 * with which it grows from the smallest to the largest: 1 for work on every article, 0 for as much in any library.
 * @throws Fault with one clear sentence for bad arguments
 */
export async function growthBench(args: readonly string[]): Promise<void> {
  const { sentences, ...options } = parseGrowthArguments(args);
  const now = checkoutAt(packageRoot(), 'now');
  const stores = new Stores(options.stores);
  const measured: Measured[] = [];
  try {
    for (const size of sentences) {
      const news = newsOfSentences(size);
      const source = {
        name: `growth-${size}-${corpusHash(news).slice(0, 12)}`,
        write: (folder: string) => {
          mkdirSync(join(folder, GUILD), { recursive: true });
          writeArticles(join(folder, GUILD), news);
          writeFileSync(join(folder, STEPS_FILE), JSON.stringify(growthSteps(news)));
        },
      };
      const { folders } = await stores.open(now, source, ({ data, articles }) =>
        runScript(SCRIPT, ['build', now.root, data, articles]),
      );
      measured.push(await runScript<Measured>(SCRIPT, ['measure', now.root, folders.data, folders.articles]));
    }
  } finally {
    stores.close();
  }
  console.log('\n## Growth: processor time of a request, p50 / p99 / mean in ms\n');
  for (const line of growthLines(sentences, measured)) console.log(line);
}

/** The table: a row for each kind of request, a column for each size, and the exponents of the median and of the mean. */
export function growthLines(sentences: readonly number[], measured: readonly Measured[]): string[] {
  const names = measured[0]!.times.map(([name]) => name);
  const cell = (times: readonly number[]) =>
    [percentile(times, 0.5), percentile(times, 0.99), mean(times)].map((ms) => ms.toFixed(2)).join(' / ');
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(32)}${cells.map((each) => each.padStart(26)).join('')}`;
  const steps = Math.log(sentences.at(-1)! / sentences[0]!);
  const exponent = (of: (times: readonly number[]) => number, name: string) => {
    const [first, last] = [measured[0]!, measured.at(-1)!].map(({ times }) => of(new Map(times).get(name)!));
    return (Math.log(last! / first!) / steps).toFixed(2);
  };
  return [
    row('', [...sentences.map((size) => `${size.toLocaleString('en')} sentences`), 'exponent p50 / mean']),
    row('opening', [...measured.map(({ opening }) => opening.toFixed(0)), '']),
    ...names.map((name) =>
      row(name, [
        ...measured.map(({ times }) => cell(new Map(times).get(name)!)),
        sentences.length < 2 ? '' : `${exponent((times) => percentile(times, 0.5), name)} / ${exponent(mean, name)}`,
      ]),
    ),
  ];
}
