import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.ts';
import { type Person, person } from '../../local-discord/people.ts';
import type { NewsArticle } from '../news/news-article.ts';
import { newsCorpus } from '../news/news-corpus.ts';
import { Random } from '../news/random.ts';
import { percentile } from '../percentiles.ts';
import { writeArticles } from '../scale/article-files.ts';
import { questionOf, rememberedOf } from '../scale/requests.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';

/** Interactions of a round; of as many rounds in turns the best counts, as for any processor time. */
const ROUND = 300;
const ROUNDS = 5;
/** Interactions that each command answers before anything counts. */
const WARM_UP = 600;
/** Interactions that wait for an answer at the same time. */
const AT_ONCE = 4;

/** The steady crowd: so many interactions a second, for so many seconds. */
const PER_SECOND = 200;
const SECONDS = 10;

/** What is measured: a command of one of the bots. */
interface Measured {
  readonly name: string;
  readonly bot: BotProcess;
  readonly discord: LocalDiscord;
  readonly command: string;
  /** The options of one call. */
  readonly options: () => Readonly<Record<string, string>>;
}

/**
 * `npm run bench -- discord`: what an answer costs on Discord, beside a bare bot of discord.js that only replies. Both are real
 * clients in processes of their own on a local Discord. The texts of the library are invented.
 * @param count articles
 */
export async function discordBench(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-discord-'));
  const [here, there] = await Promise.all([startLocalDiscord(), startLocalDiscord()]);
  const bots: BotProcess[] = [];
  try {
    const news = newsCorpus(count);
    writeArticles(folder, news);
    const bare = await startBotProcess('bare', here);
    const product = await startBotProcess('product', there, folder);
    bots.push(bare, product);
    const measured = measuredOf(news, { bare, product, here, there });
    const sentences = news.reduce((sum, article) => sum + article.sentences.length, 0);
    console.log(`\n## Discord: a bare reply() and this program, ${sentences.toLocaleString('en')} sentences\n`);
    for (const one of measured) await answered(one, WARM_UP);
    await processorTimes(measured);
    await steadyCrowd(measured);
  } finally {
    for (const bot of bots) await bot.end();
    await Promise.all([here.close(), there.close()]);
    rmSync(folder, { recursive: true });
  }
}

function measuredOf(
  news: readonly NewsArticle[],
  {
    bare,
    product,
    here,
    there,
  }: {
    readonly bare: BotProcess;
    readonly product: BotProcess;
    readonly here: LocalDiscord;
    readonly there: LocalDiscord;
  },
): readonly Measured[] {
  const random = new Random(news.length);
  const words = () => ({ words: rememberedOf(news, random) });
  const question = () => ({ question: questionOf(news, random) });
  return [
    { name: 'bare reply()', bot: bare, discord: here, command: 'say', options: words },
    { name: '/who-said', bot: product, discord: there, command: 'who-said', options: words },
    { name: '/ask', bot: product, discord: there, command: 'ask', options: question },
  ];
}

/** Processor time of the bot for one interaction, each command in turn. */
async function processorTimes(measured: readonly Measured[]): Promise<void> {
  const best = measured.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of measured.entries()) {
      const before = await one.bot.usage();
      await answered(one, ROUND);
      best[at] = Math.min(best[at]!, ((await one.bot.usage()) - before) / ROUND);
    }
  }
  for (const [at, { name }] of measured.entries())
    console.log(`${name.padEnd(14)} processor time ${best[at]!.toFixed(2)} ms = ${ratio(best[at]!, best[0]!)}`);
}

/** From the dispatch of an interaction to the first answer of the bot, at a steady rate. */
async function steadyCrowd(measured: readonly Measured[]): Promise<void> {
  const slow: number[] = [];
  console.log(`\nat ${PER_SECOND} interactions a second:`);
  for (const one of measured) {
    const times = await timesAtRate(one);
    const [median, late] = [percentile(times, 0.5), percentile(times, 0.99)];
    slow.push(late);
    console.log(
      `${one.name.padEnd(14)} p50 ${median.toFixed(1)} ms, p99 ${late.toFixed(1)} ms = ${ratio(late, slow[0]!)}`,
    );
  }
}

async function timesAtRate({ discord, command, options }: Measured): Promise<readonly number[]> {
  const reader = readerOf(discord);
  const times: Promise<number>[] = [];
  const start = performance.now();
  for (let sent = 0; sent < PER_SECOND * SECONDS; sent++) {
    const due = start + (sent * 1_000) / PER_SECOND;
    // Late ones follow at once: a busy machine makes a crowd denser, not smaller.
    if (due > performance.now() + 1) await wait(due - performance.now());
    times.push(answerTime(discord, reader, command, options()));
  }
  return Promise.all(times);
}

/** Answers so many interactions, a few at a time. */
async function answered({ discord, command, options }: Measured, count: number): Promise<void> {
  const reader = readerOf(discord);
  let left = count;
  const lane = async () => {
    while (left-- > 0) await answerTime(discord, reader, command, options());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Milliseconds until the first answer. */
async function answerTime(
  discord: LocalDiscord,
  reader: Person,
  command: string,
  options: Readonly<Record<string, string>>,
): Promise<number> {
  const start = performance.now();
  const interaction = reader.begins(command, options);
  return discord.watch.until('an answer', () => {
    return interaction.answered === undefined ? undefined : performance.now() - start;
  });
}

function readerOf(discord: LocalDiscord): Person {
  return person(discord, [...discord.world.guilds.values()][0]!);
}

function ratio(value: number, bare: number): string {
  return `${(value / bare).toFixed(2)} × bare`;
}
