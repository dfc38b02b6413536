/**
 * The libraries of many servers in one process, as a bot holds them. `build` stores a folder of articles for each server;
 * `measure` asks each server's library one question, so that all are open, and sends what the process takes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { programAt } from './doors.ts';
import { collectGarbage, liveBytes, processorMilliseconds } from './garbage.ts';
import { type LibrariesOutcome, QUESTIONS_FILE } from './libraries.ts';

/** Milliseconds after a collection in which the engine gives unused pages back. */
const REST = 500;

const [mode = '', root = '', data = '', folders = ''] = process.argv.slice(2);
const { createApp, openSqliteStore, commands } = await programAt(root);

const app = createApp({
  store: openSqliteStore(join(data, 'verbatim.db')),
  commands,
  articlesDir: (guild) => join(folders, guild),
  report: (error) => {
    throw error;
  },
});

if (mode === 'build') {
  for (const guild of readdirSync(folders)) if (guild !== QUESTIONS_FILE) await app.loadFolder(guild);
  process.send?.({ outcome: null });
} else {
  process.send?.({ outcome: await measured() });
}
await app.close();

async function measured(): Promise<LibrariesOutcome> {
  const questions = JSON.parse(readFileSync(join(folders, QUESTIONS_FILE), 'utf8')) as Record<string, string>;
  const before = process.cpuUsage();
  for (const [guild, question] of Object.entries(questions)) {
    const caller = { id: guild, name: 'Reader', moderator: false };
    await app.run({ guild, channel: 'news', caller }, 'ask', { question });
  }
  const each = processorMilliseconds(before) / Object.keys(questions).length;
  await collectGarbage();
  await setTimeout(REST);
  const live = await liveBytes();
  return { resident: process.memoryUsage.rss(), live, each };
}
