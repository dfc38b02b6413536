/** Ids as Discord gives them: numbers that grow with the clock. */
export interface Ids {
  nextId(): string;
  /** Lets time pass for what comes after, in milliseconds. */
  pass(milliseconds: number): void;
}

/** The first second of 2015, in milliseconds. */
const EPOCH = 1_420_070_400_000n;

export function createIds(): Ids {
  let last = 0n;
  let passed = 0;
  return {
    nextId: () => {
      const now = (BigInt(Date.now() + passed) - EPOCH) << 22n;
      last = now > last ? now : last + 1n;
      return String(last);
    },
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  };
}

/** When an id was given, in milliseconds of the clock. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}
