/** How much of the shorter of two texts the longer one contains. */
export interface Containment {
  /** Number of shingles of the shorter text. */
  readonly shingles: number;
  /** Length of the shorter text relative to the longer one, 0..1. */
  readonly length: number;
  /** Share of the shorter text's shingles that the longer text contains, 0..1. */
  readonly shared: number;
  /** The same, counting only the start of the longer text, about as long as the shorter text. */
  readonly sharedAtStart: number;
}

/**
 * Length of that start relative to the shorter text, plus a margin in words: the shorter text may lack a line or a
 * paragraph.
 */
const START_SHARE = 1.3;
const START_WORDS = 60;

/** Compares two texts by their shingles; see `shinglesOf`. */
export function containmentOf(one: Uint32Array, other: Uint32Array): Containment {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const start = Math.ceil(shorter.length * START_SHARE) + START_WORDS;
  const positions = firstPositions(longer);
  let shared = 0;
  let sharedAtStart = 0;
  for (const hash of shorter) {
    const position = positions.get(hash);
    if (position === undefined) continue;
    shared++;
    if (position < start) sharedAtStart++;
  }
  // Avoids a division by zero: a text without shingles shares nothing.
  const all = Math.max(1, shorter.length);
  return {
    shingles: shorter.length,
    length: shorter.length / Math.max(1, longer.length),
    shared: shared / all,
    sharedAtStart: sharedAtStart / all,
  };
}

function firstPositions(shingles: Uint32Array): ReadonlyMap<number, number> {
  const positions = new Map<number, number>();
  for (let at = shingles.length - 1; at >= 0; at--) positions.set(shingles[at]!, at);
  return positions;
}
