/** Asks one library what might look at every article, and sends the processor time of each request. `build` only stores the articles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUILD, LIMITS, STEPS_FILE } from '../loop/loop.ts';
import type { LoopRequest, LoopStep } from '../loop/requests.ts';
import { programAt } from '../scale/doors.ts';
import { processorMilliseconds } from '../scale/garbage.ts';
import type { Measured } from './growth.ts';
import { WARM_UP } from './requests.ts';

const [mode = '', root = '', data = '', folder = ''] = process.argv.slice(2);
const { createApp, openSqliteStore, commands } = await programAt(root);

const app = createApp({
  store: openSqliteStore(join(data, 'verbatim.db')),
  commands,
  articlesDir: () => join(folder, GUILD),
  limits: LIMITS,
  report: (error) => {
    throw error;
  },
});

let callers = 0;

/** Every call is another person's, so that no rate limit is met. Nothing found is an answer, too. */
async function run({ command, option, options }: LoopRequest): Promise<void> {
  const caller = { id: `reader ${callers++}`, name: 'Reader', moderator: false };
  const asker = { guild: GUILD, channel: 'news', caller };
  if (option === undefined) await app.run(asker, command, options).catch(() => {});
  else await app.suggest(asker, command, option, String(options.typed));
}

async function timed(request: LoopRequest): Promise<number> {
  const before = process.cpuUsage();
  await run(request);
  return processorMilliseconds(before);
}

async function measured(): Promise<Measured> {
  const steps = JSON.parse(readFileSync(join(folder, STEPS_FILE), 'utf8')) as LoopStep[];
  const opening = await timed({ command: 'help', options: {} });
  const times: [string, readonly number[]][] = [];
  for (const { name, requests } of steps) {
    const all: number[] = [];
    for (const request of requests) all.push(await timed(request));
    times.push([name, all.slice(WARM_UP)]);
  }
  return { opening, times };
}

if (mode === 'build') {
  await app.loadFolder(GUILD);
  process.send?.({ outcome: null });
} else {
  process.send?.({ outcome: await measured() });
}
await app.close();
