import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { startLocalDiscord } from '../../local-discord/local-discord.ts';
import { newsCorpus } from '../news/news-corpus.ts';
import { Random } from '../news/random.ts';
import { percentile } from '../percentiles.ts';
import { parseCrowdArguments } from '../scale/arguments.ts';
import { writeArticles } from '../scale/article-files.ts';
import { type Checkout, checkoutAt } from '../scale/checkout.ts';
import { runScript } from '../scale/child.ts';
import { QUESTIONS_FILE } from '../scale/libraries.ts';
import { questionOf } from '../scale/requests.ts';
import { startBot } from './bot-process.ts';
import { type Burst, burstOf } from './burst.ts';

/** The server in which all ask, and another one. */
const SERVERS = ['Northtown', 'Southtown'] as const;

/** Articles of the other server. */
const ELSEWHERE = 6;

/**
 * `npm run bench -- crowd`: many people ask at the same moment; each burst meets a fresh process of the real program, which
 * talks to a local Discord over sockets. Discord refuses a first response after 3 seconds (10062).
 * @throws Fault with one clear sentence for bad arguments
 */
export async function crowdBench(args: readonly string[]): Promise<void> {
  const { against, people, articles } = parseCrowdArguments(args);
  const now = checkoutAt(packageRoot(), 'now');
  const checkouts = against === undefined ? [now] : [checkoutAt(against, 'former'), now];
  console.log('\n## A crowd: /ask by many people at once in a fresh process; seconds from the question\n');
  for (const checkout of checkouts) {
    for (const library of articles) {
      for (const crowd of people)
        console.log(burstLine(checkout, library, crowd, await measured(checkout, library, crowd)));
    }
  }
}

/** One burst in a fresh process with a fresh store. */
async function measured(checkout: Checkout, library: number, crowd: number): Promise<Burst> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-crowd-'));
  const discord = await startLocalDiscord({ guilds: SERVERS });
  try {
    const folders = { data: join(folder, 'data'), articles: join(folder, 'articles') };
    mkdirSync(folders.data);
    const news = newsCorpus(library);
    const guilds = [discord.guild(SERVERS[0]), discord.guild(SERVERS[1])] as const;
    for (const [{ id }, texts] of [
      [guilds[0], news],
      [guilds[1], news.slice(0, ELSEWHERE)],
    ] as const) {
      mkdirSync(join(folders.articles, id), { recursive: true });
      writeArticles(join(folders.articles, id), texts);
    }
    writeFileSync(join(folders.articles, QUESTIONS_FILE), '{}');
    await runScript('libraries-child.js', ['build', checkout.root, folders.data, folders.articles]);
    const bot = await startBot(checkout, discord, folders);
    const random = new Random(crowd);
    const burst = await burstOf(
      discord,
      guilds,
      Array.from({ length: crowd }, () => questionOf(news, random)),
    );
    await bot.end();
    return burst;
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}

function burstLine({ label }: Checkout, library: number, crowd: number, burst: Burst): string {
  const { acknowledged, answered, deferred, refused, completed, elsewhere } = burst;
  const codes = [...refused].map(([code, count]) => `${count} × ${code}`).join(', ') || 'none refused';
  return [
    `${label.padEnd(6)} ${String(crowd).padStart(4)} people, ${String(library).padStart(4)} articles: ${codes}`,
    `acknowledged ${acknowledged.length} (${deferred} deferred), last ${seconds(Math.max(...acknowledged))}`,
    `answered ${answered.length}, median ${seconds(percentile(answered, 0.5))}, last ${seconds(Math.max(...answered))}`,
    `${completed.length} completions, slowest ${seconds(Math.max(...completed))}`,
    `another server's question ${seconds(elsewhere)}`,
  ].join('; ');
}

function seconds(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? `${(milliseconds / 1_000).toFixed(2)} s` : 'never';
}
