/** Fills one server, then fifty, in a small heap, asks all of them, and sends what people were told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../../commands/index.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../../src/app/app.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { Filled } from './memory.ts';
import { TEXTS } from './texts.ts';

const [kind = '', servers = '1'] = process.argv.slice(2);

/** Articles that are given to each server before it counts as filled. */
const MOST = 4_000;

/** Characters of a file: many short texts in one article cost as much as many articles. */
const LENGTH = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'verbatim-memory-'));
const app = createApp({
  store: openSqliteStore(join(folder, 'verbatim.db')),
  commands,
  articlesDir: () => undefined,
  limits: { burst: 1_000_000 },
  report: (error) => {
    throw error;
  },
});
const told = new Map<string, number>();
const asker = (guild: string) => ({ guild, channel: 'news', caller: { id: guild, name: 'Una', moderator: true } });

/** Runs a command; false if it was refused with a sentence. */
async function run(guild: string, command: string, options: Record<string, unknown>): Promise<string | undefined> {
  try {
    const [first] = (await app.run(asker(guild), command, options)).blocks;
    return first?.kind === 'line' ? first.text : command;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const sentence = error.message.replace(/\d+/g, 'N');
    told.set(sentence, (told.get(sentence) ?? 0) + 1);
    return undefined;
  }
}

const texts = TEXTS[kind]!(400);
const shortest = Math.min(...texts.map((text) => text.length));
const perFile = Math.max(1, Math.floor(LENGTH / shortest / 20));

async function fill(guild: string, most: number): Promise<number> {
  for (let i = 0; i < most; i++) {
    const chosen = Array.from({ length: perFile }, (_, k) => texts[(i * perFile + k) % texts.length]);
    const bytes = new TextEncoder().encode(`Report ${guild} ${i}\n\n${chosen.join(` ${i}\n\n`)}`);
    const file = { name: 'a.txt', size: bytes.byteLength, bytes: async () => bytes };
    if ((await run(guild, 'ingest', { file: [file] })) === undefined) return i;
  }
  return most;
}

let articles = 0;
const all = Array.from({ length: Number(servers) }, (_, i) => String(100_000_000_000_000_000n + BigInt(i)));
for (const guild of all) articles += await fill(guild, Math.ceil(MOST / all.length));
// All at once, and again in another order.
const answered = await Promise.all(
  [...all, ...all.toReversed()].map((guild) => run(guild, 'ask', { question: 'Who said what?' })),
);
await app.close();
rmSync(folder, { recursive: true });
process.send?.({
  outcome: {
    articles,
    answered: answered.filter((reply) => reply !== undefined).length,
    asked: answered.length,
    told: [...told],
    resident: process.memoryUsage.rss(),
  } satisfies Filled,
});
