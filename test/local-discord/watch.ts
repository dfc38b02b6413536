/** Lets tests wait for what the bot does, without polling. */
export interface Watch {
  /** To be called after every change. */
  touch(): void;
  /** Resolves with the first value that the probe gives; rejects with `what` when it gives none. */
  until<T>(what: string, probe: () => T | undefined): Promise<T>;
  /** How many changes there were. */
  changes(): number;
  /** Resolves when there were more changes than so many: for probes that take time, in which something may change. */
  beyond(changes: number, what: string): Promise<void>;
}

/** Milliseconds; long, because the machine may be busy with other work: only a failing test waits for it. */
const MAX_WAIT = 45_000;

export function createWatch(): Watch {
  const waiting = new Set<() => void>();
  let changes = 0;
  const watch: Watch = {
    touch: () => {
      changes++;
      for (const look of [...waiting]) look();
    },
    changes: () => changes,
    beyond: async (before, what) => {
      await watch.until(what, () => changes > before || undefined);
    },
    until: (what, probe) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => done(() => reject(new Error(`waited in vain for ${what}`))), MAX_WAIT);
        const done = (settle: () => void) => {
          clearTimeout(timer);
          waiting.delete(look);
          settle();
        };
        const look = () => {
          const value = probe();
          if (value !== undefined) done(() => resolve(value));
        };
        waiting.add(look);
        look();
      }),
  };
  return watch;
}
