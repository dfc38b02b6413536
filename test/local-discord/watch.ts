/** Lets tests wait for what the bot does, without polling. */
export interface Watch {
  /** To be called after every change. */
  touch(): void;
  /** Resolves with the first value that the probe gives; rejects with `what` after `patience` milliseconds. */
  until<T>(what: string, probe: () => T | undefined, patience?: number): Promise<T>;
  /** How many changes there were. */
  changes(): number;
  /** Resolves when there were more changes than so many: for probes that take time, in which something may change. */
  beyond(changes: number, what: string): Promise<void>;
}

/** Long, for a machine that does much else; only failing tests wait for it. */
const PATIENCE = 15_000;

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
    until: (what, probe, patience = PATIENCE) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => done(() => reject(new Error(`waited in vain for ${what}`))), patience);
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
