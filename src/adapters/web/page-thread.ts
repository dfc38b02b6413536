import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import { packageRoot } from '../../domain/package-root.ts';
import type { WebLimits } from './limits.ts';
import type { Order, Outcome } from './outcome.ts';

/** A thread that reads one page at a time; it starts with the first page and ends when none came for a while. */
export class PageThread {
  readonly #limits: WebLimits;
  #worker: Worker | undefined;
  #rest: NodeJS.Timeout | undefined;

  constructor(limits: WebLimits) {
    this.#limits = limits;
  }

  /**
   * @param html one page; the former one must be read
   * @throws UserError `unreadable` when it takes too long or too much memory: the thread is ended then
   */
  async read(html: string): Promise<Outcome> {
    clearTimeout(this.#rest);
    this.#worker ??= start(this.#limits);
    const { readMs, articleCharacters } = this.#limits;
    try {
      return await answerOf(this.#worker, { html, limits: { articleCharacters } }, readMs);
    } catch (error) {
      await this.#end();
      throw sentenceFor(error, readMs);
    } finally {
      this.#rest = setTimeout(() => this.#end(), this.#limits.threadRestMs).unref();
    }
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function start({ heapMb }: WebLimits): Worker {
  const worker = new Worker(workerFile(fileURLToPath(import.meta.url)), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    env: {},
    execArgv: [],
  });
  // While it reads, its faults are awaited; at rest there is nobody to tell.
  return worker.on('error', () => {});
}

// Threads read no TypeScript: where the source itself runs, as in tests, the built file serves.
function workerFile(here: string): string {
  const built = here.endsWith('.js') ? join(here, '..') : join(packageRoot(), 'dist', 'src', 'adapters', 'web');
  return join(built, 'page-worker.js');
}

/** A thread at rest does not keep the program from ending. */
async function answerOf(worker: Worker, order: Order, most: number): Promise<Outcome> {
  worker.ref();
  try {
    worker.postMessage(order);
    const [outcome] = await once(worker, 'message', { signal: AbortSignal.timeout(most) });
    return outcome as Outcome;
  } finally {
    worker.unref();
  }
}

function sentenceFor(error: unknown, readMs: number): unknown {
  const { name, code } = error as NodeJS.ErrnoException;
  const cause = { cause: error };
  if (name === 'AbortError') {
    return new UserError('unreadable', `The page could not be read within ${readMs / 1000} seconds.`, cause);
  }
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new UserError('unreadable', 'The page takes too much memory to read.', cause);
}
