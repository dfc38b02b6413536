import { commands } from '../../../commands/index.ts';
import { createPictures } from '../../../src/adapters/pictures/resvg.ts';
import { IN_MEMORY } from '../../../src/adapters/storage/open.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite.ts';
import { type App, createApp } from '../../../src/app/app.ts';
import { collectGarbage, processorMilliseconds } from '../../bench/scale/garbage.ts';
import { callsOn, outcomeOf } from './calls.ts';
import type { Shape } from './shapes.ts';

/** Rounds of which the best counts for each call; a shape whose calls all keep within the bounds needs no further one. */
const MAX_ROUNDS = 5;

/** Milliseconds of processor time that no call may need on an article of full length. */
const MAX_CALL_MS = 1_000;

/** Growth of a call's time that twice the length may bring: 2 is linear, n log n little more, the square 4. */
const MAX_GROWTH = 3;

/** Milliseconds below which growth says nothing: a collection of garbage weighs as much. */
const MIN_MEASURED_MS = 50;

/**
 * What one call cost on articles of half and of full length, in milliseconds of processor time; on the clock where that is
 * less, because the threads that collect garbage meanwhile count as processor time too.
 */
export interface Cost {
  readonly call: string;
  readonly half: number;
  readonly full: number;
  readonly failed?: string;
}

/** Undefined where the call is too short to tell. */
export function growthOf({ half, full }: Cost): number | undefined {
  return full < MIN_MEASURED_MS ? undefined : full / half;
}

export function isTooSlow(cost: Cost): boolean {
  return cost.full > MAX_CALL_MS || (growthOf(cost) ?? 0) >= MAX_GROWTH;
}

/**
 * Runs every command on an article of this shape, and on one of half the length, each time in a new library, because
 * the first call that needs something derived is the one that waits for it.
 * @param onCall told before each call
 */
export async function costsOf(shape: Shape, length: number, onCall: (name: string) => void): Promise<Cost[]> {
  let best: Cost[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    // Collecting before each call takes long: only where a first round was not good enough.
    const collectsBeforeCalls = round > 0;
    const half = await session(shape.text(length >> 1), onCall, collectsBeforeCalls);
    const full = await session(shape.text(length), onCall, collectsBeforeCalls);
    best = full.map(({ call, ms, failed }, i) => ({
      call,
      half: Math.min(half[i]!.ms, best[i]?.half ?? Number.POSITIVE_INFINITY),
      full: Math.min(ms, best[i]?.full ?? Number.POSITIVE_INFINITY),
      ...((failed ?? half[i]!.failed) !== undefined && { failed: failed ?? half[i]!.failed! }),
    }));
    if (!best.some(isTooSlow)) break;
  }
  return best;
}

interface Called {
  readonly call: string;
  readonly ms: number;
  readonly failed?: string;
}

/** @param collectsBeforeCalls so that no call pays for the garbage of those before it */
async function session(text: string, onCall: (name: string) => void, collectsBeforeCalls: boolean): Promise<Called[]> {
  const reported: unknown[] = [];
  const app = appIn(reported);
  const called: Called[] = [];
  await collectGarbage();
  try {
    for (const call of callsOn(text)) {
      onCall(`${call.name} at ${text.length}`);
      if (collectsBeforeCalls) await collectGarbage();
      const before = process.cpuUsage();
      const began = performance.now();
      const outcome = await outcomeOf(call, app);
      const elapsed = performance.now() - began;
      const ms = Math.min(elapsed, processorMilliseconds(before));
      const error = reported.pop();
      const failed = error ? String((error as Error).stack ?? error) : typeof outcome === 'object' && outcome.failed;
      called.push({ call: call.name, ms, ...(failed && { failed }) });
    }
  } finally {
    await app.close();
  }
  return called;
}

/** The whole app in memory, with pictures where the renderer is installed. */
function appIn(reported: unknown[]): App {
  const report = (error: unknown) => reported.push(error);
  return createApp({
    store: openSqliteStore(IN_MEMORY),
    commands,
    articlesDir: () => undefined,
    pictures: createPictures(report),
    report,
  });
}
