import type { Checkout } from './checkout.ts';
import { type Folders, Program } from './child.ts';
import type { TimedReply } from './orders.ts';
import type { Step } from './requests.ts';

/** What one process of a checkout told from its start to its end: milliseconds of the processor, bytes. */
export interface Session {
  readonly started: number;
  readonly opened: number;
  readonly memory: { readonly before: number; readonly opened: number; readonly after: number };
  /** The replies to the measured requests of each step, by its name. */
  readonly replies: ReadonlyMap<string, readonly TimedReply[]>;
}

/** Requests that one checkout answers before it is the other's turn: well below a second. */
const TURN = 10;

/**
 * Starts the program of each checkout and asks them the same, a few requests each in turn, so that whatever else the
 * machine does meets all of them; one works at a time.
 */
export async function runSessions(
  checkouts: readonly Checkout[],
  foldersOf: (checkout: Checkout) => Folders,
  steps: readonly Step[],
): Promise<ReadonlyMap<Checkout, Session>> {
  const programs = new Map<Checkout, Program>();
  const each = async <T>(act: (program: Program) => Promise<T>): Promise<Map<Checkout, T>> => {
    const results = new Map<Checkout, T>();
    for (const [checkout, program] of programs) results.set(checkout, await act(program));
    return results;
  };
  try {
    const started = new Map<Checkout, number>();
    for (const checkout of checkouts) {
      const program = new Program(checkout, foldersOf(checkout));
      programs.set(checkout, program);
      started.set(checkout, await program.order({ kind: 'started' }));
    }
    const before = await each((program) => program.order({ kind: 'memory' }));
    const opened = await each((program) => program.order({ kind: 'open' }));
    const full = await each((program) => program.order({ kind: 'memory' }));
    const replies = new Map(checkouts.map((checkout) => [checkout, new Map<string, TimedReply[]>()]));
    for (const { name, warmUp, measured } of steps) {
      await inTurns(programs, warmUp);
      await each((program) => program.order({ kind: 'memory' }));
      for (const [checkout, timed] of await inTurns(programs, measured)) replies.get(checkout)!.set(name, timed);
    }
    const after = await each((program) => program.order({ kind: 'memory' }));
    await each((program) => program.end());
    return new Map(
      checkouts.map((checkout) => [
        checkout,
        {
          started: started.get(checkout)!,
          opened: opened.get(checkout)!,
          memory: { before: before.get(checkout)!, opened: full.get(checkout)!, after: after.get(checkout)! },
          replies: replies.get(checkout)!,
        },
      ]),
    );
  } catch (error) {
    for (const program of programs.values()) program.kill();
    throw error;
  }
}

/** Asks all programs all lines; who begins changes with every turn. */
async function inTurns(
  programs: ReadonlyMap<Checkout, Program>,
  lines: readonly string[],
): Promise<ReadonlyMap<Checkout, TimedReply[]>> {
  const replies = new Map([...programs.keys()].map((checkout) => [checkout, [] as TimedReply[]]));
  for (let at = 0; at < lines.length; at += TURN) {
    const order = at % (2 * TURN) === 0 ? [...programs] : [...programs].reverse();
    for (const [checkout, program] of order) {
      replies.get(checkout)!.push(...(await program.order({ kind: 'ask', lines: lines.slice(at, at + TURN) })));
    }
  }
  return replies;
}
