import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { median } from '../percentiles.ts';
import { parseStartArguments } from './arguments.ts';
import { type Checkout, checkoutAt } from './checkout.ts';
import { figure, figureLines } from './figures.ts';
import { inTurn } from './rounds.ts';

const DEFAULT_ROUNDS = 7;

/** Of the sample articles that stand in a fresh library. */
const QUESTION = 'What will the flood barrier cost?';

/**
 * `npm run bench -- start`: how long a person waits at the clock for `npm start -- --ask`, from the second start on, with
 * everything that npm does before.
 * @throws Fault with one clear sentence for bad arguments
 */
export async function startBench(args: readonly string[]): Promise<void> {
  const { against, rounds = DEFAULT_ROUNDS } = parseStartArguments(args);
  const now = checkoutAt(packageRoot(), 'now');
  const checkouts = against === undefined ? [now] : [checkoutAt(against, 'former'), now];
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-start-'));
  try {
    // The first start reads the samples, and builds where sources changed.
    await inTurn(checkouts, 1, (checkout) => start(checkout, folder));
    const outcomes = await inTurn(checkouts, rounds, (checkout) => start(checkout, folder));
    console.log(`\n## Start: npm start -- --ask, second start; ${rounds} rounds\n`);
    if (against === undefined) console.log('--against DIR is absent: this tree alone, no ratios.\n');
    const figures = [
      figure('on the clock, median', 'ms', outcomes, (of) => median(of.map(({ clock }) => clock))),
      figure('on the clock, fastest', 'ms', outcomes, (of) => Math.min(...of.map(({ clock }) => clock))),
      figure('of the processor, fastest', 'ms', outcomes, (of) => Math.min(...of.map(({ processor }) => processor))),
    ];
    for (const line of figureLines(figures)) console.log(line);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds from the call to the end; the clock also counts what other programs do meanwhile. */
interface Start {
  readonly clock: number;
  readonly processor: number;
}

/** Runs the words after it and writes the processor time of all that they started: POSIX has it from the shell alone. */
const COUNTED = '"$@"; code=$?; times >&3; exit $code';

async function start({ root, label }: Checkout, folder: string): Promise<Start> {
  // npm tells the scripts it runs where it runs them: the inner npm is to find out by itself.
  const outside = Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$)/i.test(name));
  const begun = performance.now();
  const child = spawn('sh', ['-c', COUNTED, 'sh', 'npm', 'start', '--silent', '--', '--ask', QUESTION], {
    cwd: root,
    env: { ...Object.fromEntries(outside), DISCORD_TOKEN: '', DATA_DIR: join(folder, label) },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const [answer, times, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stdio[3] as Readable),
    once(child, 'close'),
  ]);
  const clock = performance.now() - begun;
  if (code !== 0 || answer.trim() === '')
    throw new Error(`npm start in ${root} ended with ${code} and told: ${answer}`);
  return { clock, processor: childrensTime(times) };
}

/**
 * Milliseconds that the children of a shell took, from what its `times` prints: two lines, its own and theirs, each with
 * user and system time such as `0m1.250s`.
 */
export function childrensTime(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2) throw new Error(`the shell told its times in another form: ${times}`);
  return parts.reduce((sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1_000 * Number(seconds), 0);
}
