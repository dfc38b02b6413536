import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.ts';
import { newsCorpus } from '../news/news-corpus.ts';
import { parseSoakArguments } from '../scale/arguments.ts';
import { writeArticles } from '../scale/article-files.ts';
import { checkoutAt } from '../scale/checkout.ts';
import { runScript } from '../scale/child.ts';
import { megabytes } from '../scale/figures.ts';
import { QUESTIONS_FILE } from '../scale/libraries.ts';
import { Load } from './load.ts';

/** What the bot's process takes, in bytes, and milliseconds of processor time since its start. */
export interface Sample {
  /** What is alive after a forced garbage collection. */
  readonly live: number;
  readonly resident: number;
  readonly processor: number;
}

const TOWNS = ['Northtown', 'Easttown', 'Southtown', 'Westtown'];
const ARTICLES_EACH = 50;

/** Share of all interactions after which the bot counts as warm. */
const WARM_UP = 0.2;
/** Times that the heap is looked at after that. */
const SAMPLES = 8;
/** Milliseconds between two looks at what was answered. */
const LOOK = 100;
/** Milliseconds for what is open at the end. */
const END = 90_000;

/**
 * `npm run bench -- soak`: the real program on a local Discord under a steady load for a long time: whether its heap grows, and whether
 * anything is lost.
 * @throws Fault with one clear sentence for bad arguments
 */
export async function soakBench(args: readonly string[]): Promise<void> {
  const { interactions, rate } = parseSoakArguments(args);
  const { root, main } = checkoutAt(packageRoot(), 'now');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
  const discord = await startLocalDiscord({ guilds: TOWNS });
  let bot: ChildProcess | undefined;
  try {
    const [data, articles] = [join(folder, 'data'), join(folder, 'articles')];
    mkdirSync(data);
    const news = newsCorpus(TOWNS.length * ARTICLES_EACH);
    const servers = TOWNS.map(
      (town, i) => [discord.guild(town), news.slice(i * ARTICLES_EACH, (i + 1) * ARTICLES_EACH)] as const,
    );
    for (const [{ id }, texts] of servers) {
      mkdirSync(join(articles, id), { recursive: true });
      writeArticles(join(articles, id), texts);
    }
    writeFileSync(join(articles, QUESTIONS_FILE), '{}');
    await runScript('libraries-child.js', ['build', root, data, articles]);
    bot = startBot(main, discord, data, articles);
    const ended = once(bot, 'close');
    await discord.watch.until('the registered commands', () => discord.world.commands.get('global'));
    const load = new Load(discord, servers);
    console.log(`\n## Soak: ${interactions} interactions, ${rate} a second\n`);
    await soak(bot, load, interactions, rate);
    bot.kill('SIGTERM');
    const [code, signal] = await ended;
    const { begun, answered, lost, skipped } = load.tally;
    console.log(
      `begun ${begun}, answered ${answered}, lost ${lost}, still open ${load.open}; turns skipped ${skipped}`,
    );
    console.log(`the bot ended with ${code ?? signal}; an unhandled rejection would have ended it before, with 1`);
    console.log(`requests that broke Discord's rules: ${discord.violations.length}`);
  } finally {
    bot?.kill('SIGKILL');
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}

async function soak(bot: ChildProcess, load: Load, interactions: number, rate: number): Promise<void> {
  const start = performance.now();
  const looking = setInterval(() => load.look(), LOOK);
  const stations = Array.from({ length: SAMPLES + 1 }, (_, i) =>
    Math.round(interactions * (WARM_UP + ((1 - WARM_UP) * i) / SAMPLES)),
  );
  let warm: Sample | undefined;
  try {
    for (let turn = 0; load.tally.begun < interactions; turn++) {
      load.next();
      // The clock decides how many are due; a late timer must not lower the rate.
      const due = start + (1_000 / rate) * (turn + 1) - performance.now();
      if (due > 1) await wait(due);
      else if (turn % 50 === 0) await wait(1);
      if (bot.exitCode !== null) throw new Error(`the bot ended with ${bot.exitCode}`);
      if (load.tally.begun < stations[0]!) continue;
      stations.shift();
      const sample = await sampleOf(bot);
      warm ??= sample;
      tell(load, sample, warm, performance.now() - start);
    }
    const end = performance.now() + END;
    while (load.open > 0 && performance.now() < end) await wait(LOOK);
    tell(load, await sampleOf(bot), warm!, performance.now() - start);
  } finally {
    clearInterval(looking);
  }
}

function tell({ tally, open }: Load, sample: Sample, warm: Sample, milliseconds: number): void {
  const cells = [
    `${(milliseconds / 1_000).toFixed(0)} s`,
    `${tally.begun} begun (${(tally.begun / (milliseconds / 1_000)).toFixed(0)} a second)`,
    `${open} open`,
    `heap ${megabytes(sample.live).toFixed(1)} MB (${((sample.live / warm.live - 1) * 100).toFixed(1)} % more than warm)`,
    `RSS ${megabytes(sample.resident).toFixed(0)} MB`,
    `${(sample.processor / tally.begun).toFixed(1)} ms of processor time each`,
  ];
  console.log(cells.join(', '));
}

async function sampleOf(bot: ChildProcess): Promise<Sample> {
  const answered = once(bot, 'message');
  bot.send('sample');
  const [sample] = (await answered) as [Sample];
  return sample;
}

function startBot(main: string, discord: LocalDiscord, data: string, articles: string): ChildProcess {
  const probe = pathToFileURL(join(import.meta.dirname, 'soak-probe.js')).href;
  return spawn(process.execPath, ['--expose-gc', '--min-semi-space-size=16', '--import', probe, main], {
    cwd: data,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      DATA_DIR: data,
      ARTICLES_DIR: articles,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
