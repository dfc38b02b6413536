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
  const times = measured.toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), total: times.reduce((sum, time) => sum + time, 0) };
}

/** One row: the times and, against a named baseline of the same run, their ratio. */
export function row(name: string, times: Times, baseline?: { readonly name: string; readonly times: Times }): string {
  const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(11);
  const ratio = baseline ? `  p50 = ${(times.p50 / baseline.times.p50).toFixed(2)} × ${baseline.name}` : '';
  return `${name.padEnd(44)} p50 ${ms(times.p50)}  p99 ${ms(times.p99)}${ratio}`;
}
