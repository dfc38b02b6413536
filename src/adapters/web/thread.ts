import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Refusal, refusal } from '../../app/languages/refusal.ts';
import { packageRoot } from '../../domain/package-root.ts';
import type { WebLimits } from './limits.ts';
import type { WorkerOutcome } from './outcome.ts';

/** A worker: the name of its built file without extension, and a noun for what it reads, used in error messages. */
export interface ThreadKind {
  readonly file: string;
  readonly what: 'page' | 'feed';
}

/**
 * A worker thread that reads untrusted content, one item at a time. Started on demand, terminated if an item takes too
 * long or too much memory, and stopped when idle.
 */
export class Thread<Order, Result> {
  readonly #kind: ThreadKind;
  readonly #limits: WebLimits;
  #worker: Worker | undefined;
  #rest: NodeJS.Timeout | undefined;
  readonly #inTurn = pLimit(1);

  constructor(kind: ThreadKind, limits: WebLimits) {
    this.#kind = kind;
    this.#limits = limits;
  }

  /** @throws UserError with the reason, or `slow-down` if too many are waiting */
  async read(order: Order): Promise<Result> {
    if (this.#inTurn.activeCount + this.#inTurn.pendingCount >= this.#limits.waiting) {
      throw refusal('slow-down', `${this.#kind.what}s-busy`);
    }
    return resultOf(await this.#inTurn(() => this.#readNow(order)));
  }

  async #readNow(order: Order): Promise<WorkerOutcome<Result>> {
    clearTimeout(this.#rest);
    this.#worker ??= start(this.#kind.file, this.#limits);
    try {
      return await answerOf<Result>(this.#worker, order, this.#limits.readMs);
    } catch (error) {
      await this.#end();
      throw errorFor(error, this.#kind.what, this.#limits);
    } finally {
      this.#rest = setTimeout(() => this.#end(), this.#limits.threadIdleMs).unref();
    }
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function start(file: string, { heapMb }: WebLimits): Worker {
  const worker = new Worker(workerFile(file), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    env: {},
    execArgv: [],
  });
  // Errors during an order are awaited elsewhere; when idle there is nobody to report them to.
  return worker.on('error', () => {});
}

// Worker threads cannot run TypeScript: when run from source, as in tests, the built file is used too.
function workerFile(file: string): string {
  return join(packageRoot(), 'dist', 'program', `${file}.js`);
}

/** An idle worker does not keep the process alive. */
async function answerOf<Result>(worker: Worker, order: unknown, most: number): Promise<WorkerOutcome<Result>> {
  worker.ref();
  try {
    worker.postMessage(order);
    const [outcome] = await once(worker, 'message', { signal: AbortSignal.timeout(most) });
    return outcome as WorkerOutcome<Result>;
  } finally {
    worker.unref();
  }
}

function resultOf<Result>(outcome: WorkerOutcome<Result>): Result {
  switch (outcome.kind) {
    case 'read':
      return outcome.result;
    case 'refused':
      throw new Refusal(outcome.code, outcome.said);
  }
}

function errorFor(error: unknown, what: 'page' | 'feed', { readMs }: WebLimits): unknown {
  const { name, code } = error as NodeJS.ErrnoException;
  const cause = { cause: error };
  if (name === 'AbortError') {
    return refusal('unreadable', `${what}-slow`, { seconds: readMs / 1000 }, cause);
  }
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return refusal('unreadable', `${what}-memory`, {}, cause);
}
