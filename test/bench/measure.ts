import { percentile } from './percentiles.ts';

/** Times of many calls of one thing, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly total: number;
}

/** Calls `work` once for each input after a tenth of them as a warm-up. */
export function measure<T>(inputs: readonly T[], work: (input: T) => unknown): Times {
  for (const input of inputs.slice(0, Math.ceil(inputs.length / 10))) work(input);
  return timesOf(
    inputs.map((input) => {
      const start = performance.now();
      work(input);
      return performance.now() - start;
    }),
  );
}

/** As `measure`, for work that is waited for, one after the other. */
export async function measureAsync<T>(inputs: readonly T[], work: (input: T) => Promise<unknown>): Promise<Times> {
  for (const input of inputs.slice(0, Math.ceil(inputs.length / 10))) await work(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  return timesOf(times);
}

function timesOf(measured: readonly number[]): Times {
  return {
    p50: percentile(measured, 0.5),
    p99: percentile(measured, 0.99),
    total: measured.reduce((sum, time) => sum + time, 0),
  };
}

/** Rounds over the same inputs of which the best counts. */
const ROUNDS = 5;

/** Processor time of the best of several rounds, in milliseconds: other programs weigh less in it than on the clock. */
export function processorTime(round: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) {
    const before = process.cpuUsage();
    round();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

/** A fixed piece of work, arithmetic and a hash table: how fast the machine is at the moment. */
export function yardstick(): void {
  const seen = new Map<string, number>();
  for (let i = 0, state = 1; i < 1_000_000; i++) {
    state = (state * 16_807) % 2_147_483_647;
    if (i % 16 === 0) seen.set(`k${state % 1_024}`, state);
  }
}

/** One row: the times and, against a named baseline of the same run, their ratio. */
export function row(name: string, times: Times, baseline?: { readonly name: string; readonly times: Times }): string {
  const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(11);
  const ratio = baseline ? `  p50 = ${(times.p50 / baseline.times.p50).toFixed(2)} × ${baseline.name}` : '';
  return `${name.padEnd(44)} p50 ${ms(times.p50)}  p99 ${ms(times.p99)}${ratio}`;
}
