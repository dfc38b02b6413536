import { commands } from '../../../commands/index.ts';
import { createPictures } from '../../../src/adapters/pictures/resvg.ts';
import { IN_MEMORY } from '../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
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
 * the first call that needs something derived is the one that waits for it. Further rounds ask only what was not good
 * enough, with the garbage of earlier calls collected before each. What the first round took for those does not count: other
 * calls had derived something before them, for one length perhaps and not for the other.
 * @param onCall told before each call
 */
export async function costsOf(shape: Shape, length: number, onCall: (name: string) => void): Promise<Cost[]> {
  const texts = [shape.text(length >> 1), shape.text(length)] as const;
  const best = new Map<string, Cost>();
  let asked: ReadonlySet<string> | undefined;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const half = await session(texts[0], onCall, asked);
    const full = await session(texts[1], onCall, asked);
    for (const [i, cost] of full.entries()) {
      const known = best.get(cost.call);
      best.set(cost.call, better(round === 1 && known ? untimed(known) : known, half[i]!, cost));
    }
    asked = new Set([...best.values()].filter(isTooSlow).map(({ call }) => call));
    if (asked.size === 0) break;
  }
  return [...best.values()];
}

/** What is known of a call but for its times. */
function untimed(cost: Cost): Cost {
  return { ...cost, half: Number.POSITIVE_INFINITY, full: Number.POSITIVE_INFINITY };
}

function better(known: Cost | undefined, half: Called, full: Called): Cost {
  const failed = full.failed ?? half.failed ?? known?.failed;
  return {
    call: full.call,
    half: Math.min(half.ms, known?.half ?? Number.POSITIVE_INFINITY),
    full: Math.min(full.ms, known?.full ?? Number.POSITIVE_INFINITY),
    ...(failed !== undefined && { failed }),
  };
}

interface Called {
  readonly call: string;
  readonly ms: number;
  readonly failed?: string;
}

/** @param only the calls after the article is added; default: all of them */
async function session(
  text: string,
  onCall: (name: string) => void,
  only: ReadonlySet<string> | undefined,
): Promise<Called[]> {
  const reported: unknown[] = [];
  const app = appIn(reported);
  const called: Called[] = [];
  await collectGarbage();
  try {
    for (const [i, call] of callsOn(text).entries()) {
      if (i > 0 && only && !only.has(call.name)) continue;
      onCall(`${call.name} at ${text.length}`);
      if (only) await collectGarbage();
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
