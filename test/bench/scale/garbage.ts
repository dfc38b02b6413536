import { setImmediate } from 'node:timers/promises';

/** Collects garbage until nothing more goes: some objects are let go only after callbacks of the first collection. */
export async function collectGarbage(): Promise<void> {
  if (!globalThis.gc) throw new Error('node runs without --expose-gc');
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await setImmediate();
  }
}

/** Bytes of objects and of buffers beside them: typed arrays hold their content outside the heap. */
export async function liveBytes(): Promise<number> {
  await collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Processor time of this process since a former reading, or since its start, in milliseconds; all its threads count. */
export function processorMilliseconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}
