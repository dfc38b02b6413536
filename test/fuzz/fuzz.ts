/**
 * `npm run fuzz`: generated inputs for every reader of what strangers send: no crash, no hang. `npm run fuzz -- 500000 7`
 * takes so many inputs from that seed; without one, the day's number is the seed. A fault prints the input that shows it.
 *
 * `npm run fuzz -- hostile`: every command on long articles of hostile shapes, and what twice the length costs.
 * `npm run fuzz -- hostile 20000 Lind` takes articles of that length, and the shapes whose names contain "Lind".
 *
 * `npm run fuzz -- posts`: posts of hostile shapes in `/check` and `/who-said`; `-- posts Lind` takes the shapes whose names contain "Lind".
 *
 * `npm run fuzz -- faults`: every statement of everything that writes fails in every way that SQLite knows.
 *
 * `npm run fuzz -- sources 1000 7`: so many sequences of what members and moderators do; see `sources.ts`.
 *
 * `npm run fuzz -- closed 10000 7`: so many operations whose replies must not tell of a closed channel; see `closed.ts`.
 *
 * `npm run fuzz -- processes 100`: writers in several processes over one PostgreSQL database, which is ended in mid-write.
 *
 * `npm run fuzz -- rolling 2`: so many rolling restarts of two processes with two shards each, under load, on a local Discord.
 *
 * `npm run fuzz -- durability 100`: so many kills of a process that writes, backups meanwhile, and damaged pages.
 */
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type HostileOrder, hostile } from './hostile/run.ts';
import { fuzz, targets } from './targets.ts';

const DEFAULT_COUNT = 100_000;
const DEFAULT_SEQUENCES = 1000;
const DEFAULT_OPERATIONS = 10_000;

/** Milliseconds for one input of a few kilobytes: most of them for garbage collection on a busy machine. */
const MAX_INPUT_MS = 20_000;

/** Milliseconds for one call on a long article: far above what is wanted, so that the slowest calls are measured. */
const MAX_CALL_MS = 120_000;

interface Progress {
  readonly target: string;
  readonly input: unknown;
}

interface GeneratedOrder {
  readonly count: number;
  readonly seed: number;
}

type Order = { readonly hostile: HostileOrder } | GeneratedOrder;

async function work(order: Order): Promise<void> {
  if (!('hostile' in order)) return generated(order);
  const passed = await hostile(order.hostile, (input) => tell({ target: 'hostile', input }));
  if (!passed) process.exitCode = 1;
}

function tell(progress: Progress): void {
  parentPort?.postMessage(progress);
}

async function generated({ count, seed }: GeneratedOrder): Promise<void> {
  const shares = targets.reduce((sum, { share }) => sum + share, 0);
  for (const target of targets) {
    const own = Math.ceil((count * target.share) / shares);
    const started = performance.now();
    const times: number[] = [];
    let before = started;
    const onInput = (input: unknown) => {
      const now = performance.now();
      times.push(now - before);
      before = now;
      tell({ target: target.name, input });
    };
    await fuzz(target, { count: own, seed, onInput });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const slowest = times.reduce((most, time) => Math.max(most, time), 0).toFixed(0);
    console.log(
      `${target.name.padEnd(12)} ${String(own).padStart(8)} inputs  ${seconds.padStart(6)} s  slowest ${slowest} ms`,
    );
  }
}

/** Runs the work in a thread, so that a hang is noticed and named. */
function watch(order: Order, patience: number): void {
  // The worker gets `gc`: garbage of one session must not be collected in the next one.
  setFlagsFromString('--expose-gc');
  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  let last: Progress | undefined;
  let timer = setTimeout(hang, patience);
  function hang(): void {
    console.error(`${last?.target} hangs on ${JSON.stringify(last?.input)}`);
    process.exit(1);
  }
  worker.on('message', (progress: Progress) => {
    last = progress;
    clearTimeout(timer);
    timer = setTimeout(hang, patience);
  });
  worker.on('error', (error) => {
    console.error(`${last?.target}: ${error.message}`);
    process.exit(1);
  });
  worker.on('exit', (code) => {
    clearTimeout(timer);
    process.exitCode = code;
  });
}

function orderOf(words: readonly string[]): Order {
  if (words[0] === 'hostile') {
    const [, length, only] = words;
    return { hostile: { ...(length && { length: Number(length) }), ...(only && { only }) } };
  }
  const [count = DEFAULT_COUNT, seed = today()] = words.map(Number);
  return { count, seed };
}

/** The number of the day, so that each day tries other inputs. */
function today(): number {
  return Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
}

if (isMainThread && process.argv[2] === 'posts') {
  const { hostilePosts } = await import('./hostile/posts.ts');
  process.exitCode = hostilePosts(process.argv[3]) ? 0 : 1;
} else if (isMainThread && process.argv[2] === 'faults') {
  const { fuzzFaults } = await import('./faults.ts');
  process.exitCode = (await fuzzFaults()) ? 0 : 1;
} else if (isMainThread && process.argv[2] === 'sources') {
  const [count = DEFAULT_SEQUENCES, seed = today()] = process.argv.slice(3).map(Number);
  const { fuzzSources } = await import('./sources.ts');
  await fuzzSources(count, seed);
} else if (isMainThread && process.argv[2] === 'closed') {
  const [operations = DEFAULT_OPERATIONS, seed = today()] = process.argv.slice(3).map(Number);
  const { fuzzClosed } = await import('./closed.ts');
  await fuzzClosed(operations, seed);
} else if (isMainThread && process.argv[2] === 'durability') {
  const { fuzzDurability } = await import('./durability.ts');
  process.exitCode = (await fuzzDurability(Number(process.argv[3] ?? 100))) ? 0 : 1;
} else if (isMainThread && process.argv[2] === 'processes') {
  const { fuzzProcesses } = await import('./processes.ts');
  process.exitCode = (await fuzzProcesses(Number(process.argv[3] ?? 100))) ? 0 : 1;
} else if (isMainThread && process.argv[2] === 'rolling') {
  const { fuzzRolling } = await import('./rolling-restart.ts');
  process.exitCode = (await fuzzRolling(Number(process.argv[3] ?? 1))) ? 0 : 1;
} else if (isMainThread) {
  const order = orderOf(process.argv.slice(2));
  if ('hostile' in order) watch(order, MAX_CALL_MS);
  else {
    console.log(`${order.count} inputs, seed ${order.seed}`);
    watch(order, MAX_INPUT_MS);
  }
} else await work(workerData);
