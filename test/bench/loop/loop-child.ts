/**
 * Runs every command on one large library in a process of its own and sends how long each kept the event loop from
 * turning. `build` only stores the articles.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programAt } from '../scale/doors.ts';
import { EventLoopBlocks } from './event-loop-blocks.ts';
import { type Block, GUILD, LIMITS, STEPS_FILE } from './loop.ts';
import type { LoopRequest, LoopStep } from './requests.ts';

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

/** Every call is another person's, so that no rate limit is met. */
async function run({ command, option, options }: LoopRequest): Promise<void> {
  const caller = { id: `reader ${callers++}`, name: 'Reader', moderator: true };
  const asker = { guild: GUILD, channel: 'news', caller };
  if (option === undefined) await app.run(asker, command, options);
  else await app.suggest(asker, command, option, String(options.typed));
}

/** A new article, after which everything that is derived from all articles has to be derived again. */
function change(): Promise<void> {
  const text = `Report ${callers} says that the ferry left the harbour late. Nobody was hurt on board, the crew said.`;
  return run({ command: 'ingest', options: { text, title: `Ferry report ${callers}` } });
}

async function measured(): Promise<Block[]> {
  const steps = JSON.parse(readFileSync(join(folder, STEPS_FILE), 'utf8')) as LoopStep[];
  const blocks = new EventLoopBlocks();
  const opening = await blocks.longest(() => run({ command: 'help', options: {} }));
  const ingesting = await blocks.longest(change);
  const found: Block[] = [
    { name: 'opening the library', first: opening, later: 0 },
    { name: '/ingest text', first: ingesting, later: await blocks.longest(change) },
  ];
  for (const { name, requests } of steps) {
    await change();
    const times: number[] = [];
    for (const request of requests) times.push(await blocks.longest(() => run(request)));
    const [first = 0, ...later] = times;
    found.push({ name, first, later: Math.max(...later) });
  }
  found.push({ name: '/reload', first: await blocks.longest(() => run({ command: 'reload', options: {} })), later: 0 });
  blocks.end();
  return found;
}

if (mode === 'build') {
  await app.loadFolder(GUILD);
  process.send?.({ outcome: null });
} else {
  process.send?.({ outcome: await measured() });
}
await app.close();
