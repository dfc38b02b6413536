import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openPostgresStore } from '../../src/adapters/storage/postgres/store.ts';
import { articleId } from '../../src/domain/article-id.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import type { Store } from '../../src/domain/store.ts';
import { startPostgres } from '../adapters/storage/postgres/server.ts';
import type { Interaction } from '../local-discord/interactions.ts';
import { type LocalDiscord, startLocalDiscord } from '../local-discord/local-discord.ts';
import { type Person, person } from '../local-discord/people.ts';

const MAIN = join(packageRoot(), 'dist', 'program', 'main.js');

const TOWNS = ['Northtown', 'Easttown', 'Southtown', 'Westtown'];
const SHARDS = ['0-1', '2-3'];

/** Milliseconds between two interactions: twenty a second. */
const PACE_MS = 50;
/** Milliseconds that a start may take on a busy machine. */
const MAX_START_MS = 60_000;
/** Bit of a message that is only a promise to answer. */
const LOADING = 1 << 7;

/**
 * `npm run fuzz -- rolling 2`: two processes with two shards each on a local Discord, over one PostgreSQL. How long an article that
 * another process took in takes to be answered, and so many rolling restarts under twenty interactions a second.
 * @returns false if something that was acknowledged is missing
 */
export async function fuzzRolling(rounds: number): Promise<boolean> {
  const server = await startPostgres();
  if ('reason' in server) {
    console.error(server.reason);
    return false;
  }
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-rolling-'));
  const discord = await startLocalDiscord({ guilds: TOWNS, shards: TOWNS.length });
  const url = await server.newSchema();
  const start = (shards: string) => startBot(discord, url, shards, folder);
  const bots: ChildProcess[] = [];
  try {
    for (const shards of SHARDS) bots.push(await start(shards));
    const store = await openPostgresStore(url);
    const isSoon = await throughAnother(discord, store);
    const load = new Load(discord);
    await setTimeout(2000);
    for (let round = 0; round < rounds; round++) {
      for (const [place, shards] of SHARDS.entries()) {
        const ended = once(bots[place]!, 'exit');
        bots[place]!.kill('SIGTERM');
        const [code] = await ended;
        if (code !== 0) console.error(`a process ended with ${code}`);
        bots[place] = await start(shards);
        await setTimeout(1000);
      }
    }
    await load.end();
    const isWhole = await load.report(store);
    await store.close();
    return isSoon && isWhole;
  } finally {
    for (const bot of bots) bot.kill('SIGKILL');
    await discord.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when the process serves its shards. */
async function startBot(discord: LocalDiscord, url: string, shards: string, folder: string): Promise<ChildProcess> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    DATA_DIR: folder,
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    DATABASE_URL: url,
    SHARDS: shards,
    SHARD_COUNT: String(TOWNS.length),
  };
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text) => {
      said += text;
      if (said.includes('add me to a server')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.slice(-500)}`)));
  });
  const late = setTimeout(MAX_START_MS, undefined, { ref: false }).then(() => {
    throw new Error(`not ready: ${said.slice(-500)}`);
  });
  await Promise.race([ready, late]);
  late.catch(() => {});
  ready.catch(() => {});
  return child;
}

/** What the answer to an interaction shows; undefined while it is only a promise. */
function shownTo(discord: LocalDiscord, { original, followUps }: Interaction): string | undefined {
  const message = discord.world.messages.get(original ?? '') ?? discord.world.messages.get(followUps[0] ?? '');
  return message && (message.flags & LOADING) === 0 ? JSON.stringify([message.content, message.components]) : undefined;
}

/** Stores an article in each server from here, and asks for it there until it is answered. */
async function throughAnother(discord: LocalDiscord, store: Store): Promise<boolean> {
  const delays: number[] = [];
  for (const [place, town] of TOWNS.entries()) {
    const guild = discord.guild(town);
    const asker = person(discord, guild);
    const question = { question: `When was the bridge of ${town} shut?` };
    // The library is in memory before.
    await asker.runs('ask', question);
    const text = `The bridge of ${town} was shut on Friday after a storm, engineers said.`;
    const by = { ingestedAt: '2031-05-04T10:00:00Z', ingestedBy: 'u1' };
    await store.library(guild.id).put({ id: articleId(text), title: `Bridge ${place}`, text, origin: 'text:a', ...by });
    const stored = performance.now();
    while (!JSON.stringify((await asker.runs('ask', question)).components).includes('Friday')) await setTimeout(10);
    delays.push(Math.round(performance.now() - stored));
  }
  console.log(`stored by another process and answered on Discord after ${delays.join(', ')} ms`);
  return delays.every((delay) => delay <= 1000);
}

/** Asks, and takes articles in, twenty times a second. */
class Load {
  readonly #discord: LocalDiscord;
  readonly #people: readonly { readonly guild: string; readonly moderator: Person }[];
  readonly #asked: Interaction[] = [];
  /** Interactions that took an article in, with its text. */
  readonly #given: { readonly interaction: Interaction; readonly guild: string; readonly text: string }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(discord: LocalDiscord) {
    this.#discord = discord;
    this.#people = TOWNS.map((town) => discord.guild(town)).flatMap((guild) =>
      // Several people of each server, none of whom asks too often.
      Array.from({ length: 10 }, () => ({ guild: guild.id, moderator: person(discord, guild, { moderates: true }) })),
    );
    let turn = 0;
    this.#timer = setInterval(() => this.#next(turn++), PACE_MS);
  }

  #next(turn: number): void {
    const { guild, moderator } = this.#people[turn % this.#people.length]!;
    if (turn % 4 > 0) this.#asked.push(moderator.begins('ask', { question: 'Why was the bridge shut?' }));
    else {
      const text = `The ferry number ${turn} left the harbour at dawn with ${turn * 7} passengers on board, its owner said.`;
      this.#given.push({ interaction: moderator.begins('ingest', { text }), guild, text });
    }
  }

  /** Stops, and waits for the answers that were promised. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    for (let waited = 0; waited < 20_000 && this.#lost().length > 0; waited += 100) await setTimeout(100);
    await setTimeout(500);
  }

  #all(): readonly Interaction[] {
    return [...this.#asked, ...this.#given.map(({ interaction }) => interaction)];
  }

  /** Acknowledged, and not answered. */
  #lost(): readonly Interaction[] {
    return this.#all().filter((each) => each.answered !== undefined && shownTo(this.#discord, each) === undefined);
  }

  async report(store: Store): Promise<boolean> {
    const all = this.#all();
    const kept = new Map<string, ReadonlySet<string>>();
    for (const { guild } of this.#people)
      if (!kept.has(guild)) kept.set(guild, new Set((await store.library(guild).articles()).map(({ id }) => id)));
    const told = this.#given.filter(({ interaction }) =>
      /1 quotation|sentence/.test(shownTo(this.#discord, interaction) ?? ''),
    );
    const missing = told.filter(({ guild, text }) => !kept.get(guild)?.has(articleId(text)));
    const counts = {
      interactions: all.length,
      acknowledged: all.filter(({ answered }) => answered !== undefined).length,
      'acknowledged and not answered': this.#lost().length,
      'articles told as taken in': told.length,
      'of them missing': missing.length,
      'nobody there': all.filter(({ answered }) => answered === undefined).length,
    };
    console.log('rolling restarts under twenty interactions a second:', counts);
    return this.#lost().length === 0 && missing.length === 0 && told.length > 0;
  }
}
