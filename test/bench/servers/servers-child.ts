/**
 * The libraries of many servers in one process with a bound on their memory. `build` stores a folder of articles for each server;
 * `measure` asks each server a question while its library is not open, a second one while it is, and then all of them in disorder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../news/random.ts';
import { programAt } from '../scale/doors.ts';
import { processorMilliseconds } from '../scale/garbage.ts';
import { BUDGET_BYTES, QUESTIONS, type ServersOutcome } from './servers.ts';

/** Questions in disorder, so many of them at the same time. */
const IN_DISORDER = 2_000;
const AT_ONCE = 8;

const [mode = '', root = '', data = '', folders = ''] = process.argv.slice(2);
const { createApp, openSqliteStore, commands } = await programAt(root);

const app = createApp({
  store: openSqliteStore(join(data, 'verbatim.db')),
  commands,
  articlesDir: (guild) => join(folders, guild),
  limits: { memoryBytes: BUDGET_BYTES, burst: 1_000_000 },
  report: (error) => {
    throw error;
  },
});

let resident = 0;

async function ask(guild: string, question: string): Promise<number> {
  const caller = { id: guild, name: 'Reader', moderator: false };
  const start = performance.now();
  await app.run({ guild, channel: 'news', caller }, 'ask', { question });
  const took = performance.now() - start;
  resident = Math.max(resident, process.memoryUsage.rss());
  return took;
}

async function measured(): Promise<ServersOutcome> {
  const questions = JSON.parse(readFileSync(join(folders, QUESTIONS), 'utf8')) as [string, string[]][];
  const [cold, warm, mixed]: [number[], number[], number[]] = [[], [], []];
  const before = process.cpuUsage();
  for (const [guild, [first = '', second = '']] of questions) {
    cold.push(await ask(guild, first));
    warm.push(await ask(guild, second));
  }
  const processor = processorMilliseconds(before) / questions.length;
  const random = new Random(questions.length);
  let left = IN_DISORDER;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        // Some servers are asked far more often than others.
        const [guild, asked] = questions[random.rank(questions.length)]!;
        mixed.push(await ask(guild, random.pick(asked)));
      }
    }),
  );
  return { cold, warm, mixed, resident, processor };
}

if (mode === 'build') {
  for (const guild of readdirSync(folders)) if (guild !== QUESTIONS) await app.loadFolder(guild);
  process.send?.({ outcome: null });
} else {
  process.send?.({ outcome: await measured() });
}
await app.close();
