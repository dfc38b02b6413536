import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { corpusHash, newsCorpus } from '../news/news-corpus.ts';
import { Random } from '../news/random.ts';
import { percentile } from '../percentiles.ts';
import { parseServersArguments } from '../scale/arguments.ts';
import { writeArticles } from '../scale/article-files.ts';
import { checkoutAt } from '../scale/checkout.ts';
import { runScript } from '../scale/child.ts';
import { megabytes } from '../scale/figures.ts';
import { questionOf } from '../scale/requests.ts';
import { Stores } from '../scale/stores.ts';

/** Articles of each server. */
const ARTICLES_EACH = 20;

/** Bytes for the libraries that are open at the same time. */
export const BUDGET_BYTES = 512 * 2 ** 20;

/** Megabytes of heap for all of it; without a bound the engine collects what was closed when it likes. */
const HEAP_MB = 768;

/** Stands beside the folders of articles: what each server is asked. */
export const QUESTIONS = 'questions.json';

/** Questions of each server. */
const QUESTIONS_EACH = 4;

/** Times are milliseconds on the clock; bytes. */
export interface ServersOutcome {
  /** Of the first question to each server, whose library is not open. */
  readonly cold: readonly number[];
  /** Of a second one right after. */
  readonly warm: readonly number[];
  /** Of questions to any server, some of which are asked far more often, several at a time. */
  readonly mixed: readonly number[];
  /** The most that the process ever took. */
  readonly resident: number;
  /** Processor time of both questions to a server. */
  readonly processor: number;
}

const SCRIPT = '../servers/servers-child.js';

/**
 * `npm run bench -- servers`: many servers with a small library each in one process, of which only a part is in memory.
 * @throws Fault with one clear sentence for bad arguments
 */
export async function serversBench(args: readonly string[]): Promise<void> {
  const { servers, ...options } = parseServersArguments(args);
  const now = checkoutAt(packageRoot(), 'now');
  const stores = new Stores(options.stores);
  const articles = newsCorpus(servers * ARTICLES_EACH);
  const source = {
    name: `servers-${servers}-${corpusHash(articles).slice(0, 12)}`,
    write: (folder: string) => {
      const random = new Random(servers);
      const questions: (readonly [string, readonly string[]])[] = [];
      for (let i = 0; i < servers; i++) {
        // Ids of servers have so many digits.
        const guild = String(100_000_000_000_000_000n + BigInt(i));
        const own = articles.slice(i * ARTICLES_EACH, (i + 1) * ARTICLES_EACH);
        mkdirSync(join(folder, guild), { recursive: true });
        writeArticles(join(folder, guild), own);
        questions.push([guild, Array.from({ length: QUESTIONS_EACH }, () => questionOf(own, random))]);
      }
      writeFileSync(join(folder, QUESTIONS), JSON.stringify(questions));
    },
  };
  try {
    const { folders } = await stores.open(now, source, ({ data, articles }) =>
      runScript(SCRIPT, ['build', now.root, data, articles]),
    );
    const flags = [`--max-old-space-size=${HEAP_MB}`, '--min-semi-space-size=16'];
    const paths = [now.root, folders.data, folders.articles];
    const outcome = await runScript<ServersOutcome>(SCRIPT, ['measure', ...paths], flags);
    console.log(
      `\n## ${servers} servers × ${ARTICLES_EACH} articles, ${megabytes(BUDGET_BYTES)} MB for open libraries, ${HEAP_MB} MB of heap\n`,
    );
    for (const line of linesOf(outcome)) console.log(line);
  } finally {
    stores.close();
  }
}

function linesOf({ cold, warm, mixed, resident, processor }: ServersOutcome): string[] {
  const row = (name: string, times: readonly number[]) =>
    `${name.padEnd(44)} p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  return [
    row('first question to a server that is not open', cold),
    row('next question to it', warm),
    row('any server, eight at a time', mixed),
    `processor time of both questions to a server   ${processor.toFixed(1)} ms`,
    `memory of the process (RSS) at most            ${megabytes(resident).toFixed(0)} MB`,
  ];
}
