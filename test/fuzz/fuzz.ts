/**
 * `npm run fuzz`: generated inputs for every reader of what strangers send: no crash, no hang. `npm run fuzz -- 500000 7`
 * takes so many inputs from that seed; without one, the day's number is the seed. A fault prints the input that shows it.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fuzz, targets } from './targets.ts';

const DEFAULT_COUNT = 100_000;

/** Milliseconds for one input of a few kilobytes: most of them for the collector of garbage on a busy machine. */
const PATIENCE = 20_000;

interface Progress {
  readonly target: string;
  readonly input: unknown;
}

async function work({ count, seed }: { readonly count: number; readonly seed: number }): Promise<void> {
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
      parentPort?.postMessage({ target: target.name, input } satisfies Progress);
    };
    await fuzz(target, { count: own, seed, onInput });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const slowest = times.reduce((most, time) => Math.max(most, time), 0).toFixed(0);
    console.log(
      `${target.name.padEnd(12)} ${String(own).padStart(8)} inputs  ${seconds.padStart(6)} s  slowest ${slowest} ms`,
    );
  }
}

/** Runs the work in a thread that a hang cannot hide in. */
function watch(count: number, seed: number): void {
  console.log(`${count} inputs, seed ${seed}`);
  const worker = new Worker(new URL(import.meta.url), { workerData: { count, seed } });
  let last: Progress | undefined;
  let timer = setTimeout(hang, PATIENCE);
  function hang(): void {
    console.error(`${last?.target} hangs on ${JSON.stringify(last?.input)}`);
    process.exit(1);
  }
  worker.on('message', (progress: Progress) => {
    last = progress;
    clearTimeout(timer);
    timer = setTimeout(hang, PATIENCE);
  });
  worker.on('error', (error) => {
    console.error(`${last?.target}: ${error.message}`);
    process.exit(1);
  });
  worker.on('exit', () => clearTimeout(timer));
}

if (isMainThread) {
  const [count = DEFAULT_COUNT, seed = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''))] = process.argv
    .slice(2)
    .map(Number);
  watch(count, seed);
} else await work(workerData);
