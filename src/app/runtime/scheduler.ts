import { setImmediate } from 'node:timers/promises';
import { FairQueue } from './fair-queue.ts';

/** Whose work it is: turns are given fairly between servers, and between the people of one server. */
export interface Flow {
  readonly guild: string;
  /** Id of a person; work of nobody, such as opening a library, has names of its own. */
  readonly person: string;
}

/** Completions are awaited while somebody types, so they do not queue behind answers. */
export type Priority = 'answer' | 'completion';

/** Turns that wait, fairly between servers and within each server between people. */
class TurnQueue {
  readonly #guilds = new FairQueue<string>();
  readonly #people = new Map<string, FairQueue<() => void>>();

  get size(): number {
    return this.#guilds.size;
  }

  push({ guild, person }: Flow, begin: () => void): void {
    let people = this.#people.get(guild);
    if (!people) {
      people = new FairQueue();
      this.#people.set(guild, people);
    }
    people.push(person, begin);
    this.#guilds.push(guild, guild);
  }

  shift(): (() => void) | undefined {
    const guild = this.#guilds.shift();
    if (guild === undefined) return undefined;
    const people = this.#people.get(guild)!;
    const begin = people.shift();
    if (people.size === 0) this.#people.delete(guild);
    return begin;
  }
}

/**
 * Hands out turns of the processor. JavaScript runs one thing at a time, and whatever arrives meanwhile waits: replies
 * cannot leave and timers cannot fire. So work begins, and long work continues, only when it is given a turn, and between
 * two turns the event loop turns once.
 */
export class Scheduler {
  readonly #queues: Readonly<Record<Priority, TurnQueue>> = { answer: new TurnQueue(), completion: new TurnQueue() };
  readonly #turnOfLoop: () => Promise<unknown>;
  /** When each turn that is waited for was asked for, the oldest first. */
  readonly #since = new Set<{ readonly at: number }>();
  #isServing = false;
  #former: Priority = 'answer';

  /** @param turnOfLoop resolves after the event loop has turned once */
  constructor(turnOfLoop: () => Promise<unknown> = setImmediate) {
    this.#turnOfLoop = turnOfLoop;
  }

  /** Number of turns that are waited for. */
  waiting(priority: Priority): number {
    return this.#queues[priority].size;
  }

  /** Milliseconds since the oldest turn that is waited for was asked for; 0 if there is none. */
  oldestWaitMs(): number {
    const [oldest] = this.#since;
    return oldest ? performance.now() - oldest.at : 0;
  }

  /**
   * Resolves when it is this flow's turn. The turn lasts until the code that waited for it waits for something else; work
   * that takes longer asks for further turns.
   */
  turn(flow: Flow, priority: Priority = 'answer'): Promise<void> {
    return new Promise((resolve) => {
      const since = { at: performance.now() };
      this.#since.add(since);
      this.#queues[priority].push(flow, () => {
        this.#since.delete(since);
        resolve();
      });
      this.#serve();
    });
  }

  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    // Everything that arrived together is in the queue before the first turn is given.
    await this.#turnOfLoop();
    for (let begin = this.#next(); begin; begin = this.#next()) {
      begin();
      await this.#turnOfLoop();
    }
    this.#isServing = false;
  }

  /** Completions and answers alternate, so that neither keeps the other waiting for more than one turn. */
  #next(): (() => void) | undefined {
    const other = this.#former === 'answer' ? 'completion' : 'answer';
    const priority = this.#queues[other].size > 0 ? other : this.#former;
    const begin = this.#queues[priority].shift();
    this.#former = priority;
    return begin;
  }
}
