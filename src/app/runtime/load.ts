import type { LibraryCache } from './library-cache.ts';
import type { Scheduler } from './scheduler.ts';

/** How busy the application is at the moment. */
export interface Load {
  /** Libraries in memory. */
  readonly libraries: number;
  /** UTF-16 units of the articles in memory. */
  readonly characters: number;
  /** Requests and completions that wait for their turn. */
  readonly waiting: number;
  /** Milliseconds since the oldest of them began to wait; 0 if none waits. */
  readonly oldestWaitMs: number;
}

export function loadOf(libraries: LibraryCache, scheduler: Scheduler): Load {
  return {
    libraries: libraries.inMemory().length,
    characters: libraries.characters(),
    waiting: scheduler.waiting('answer') + scheduler.waiting('completion'),
    oldestWaitMs: scheduler.oldestWaitMs(),
  };
}
