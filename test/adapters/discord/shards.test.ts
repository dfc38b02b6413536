import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { startDiscord } from '../../../src/adapters/discord/client.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../../src/app/app.ts';
import { startLocalDiscord } from '../../local-discord/local-discord.ts';
import { person } from '../../local-discord/people.ts';
import { botOptions, expectRulesKept } from './bot.ts';

const BRIDGE = 'Bridge shut\n\nThe bridge of Halden was shut on Friday after a storm, engineers said.';

/** A bot with two of four shards, over the database that all share. */
async function bot(discord: Awaited<ReturnType<typeof startLocalDiscord>>, path: string, ids: readonly number[]) {
  const faults: unknown[] = [];
  const store = openSqliteStore(path);
  const app = createApp({
    store,
    commands,
    articlesDir: () => undefined,
    report: (error) => faults.push(error),
    limits: { eraseAfterDays: 0 },
  });
  const told: string[] = [];
  const running = await startDiscord(botOptions(discord, app, told, { shards: { ids, count: 4 } }));
  const end = async () => {
    await running.stop();
    await app.close();
  };
  return { app, store, told, faults, end };
}

test('processes with two of four shards each answer their own servers, once, and erase none of the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-shards-'));
  const path = join(folder, 'verbatim.db');
  const names = ['Northtown', 'Easttown', 'Southtown', 'Westtown'];
  const discord = await startLocalDiscord({ guilds: names, shards: 4 });
  const moderator = (name: string) => person(discord, discord.guild(name), { moderates: true });
  const first = await bot(discord, path, [0, 1]);
  for (const name of names.slice(0, 2)) await moderator(name).runs('ingest', { text: BRIDGE });
  // Compares what is stored with its own servers at its start: those of the first one are none of them.
  const second = await bot(discord, path, [2, 3]);
  for (const name of names.slice(2)) await moderator(name).runs('ingest', { text: BRIDGE });
  for (const name of names) {
    const before = discord.interactions.size;
    const answer = await person(discord, discord.guild(name)).runs('ask', { question: 'When was the bridge shut?' });
    expect(JSON.stringify(answer.components), name).toContain('Friday');
    expect(discord.interactions.size).toBe(before + 1);
  }
  expect(discord.gateway.events.filter((event) => event === 'identify')).toHaveLength(4);
  await first.end();
  const again = await bot(discord, path, [0, 1]);
  expect(await again.store.guilds()).toEqual([...discord.world.guilds.keys()].sort());
  await again.end();
  await second.end();
  expect([first, second, again].flatMap(({ faults }) => faults)).toEqual([]);
  expectRulesKept(discord);
  await discord.close();
  rmSync(folder, { recursive: true });
});
