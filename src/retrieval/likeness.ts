/** How much of the shorter of two texts stands in the longer one. */
export interface Likeness {
  /** Shingles of the shorter text. */
  readonly shingles: number;
  /** The shorter text's length as a share of the longer one's. */
  readonly length: number;
  /** Share of the shorter text's shingles that the longer has. */
  readonly shared: number;
  /** The same, when only the beginning of the longer text is looked at, so far as the shorter reaches. */
  readonly sharedAtStart: number;
}

/** The longer text's beginning is taken with so much more: the shorter may lack a line or a paragraph. */
const START_SHARE = 1.3;
const START_WORDS = 60;

/** Compares texts by their shingles; see `shinglesOf`. */
export function likenessOf(one: Uint32Array, other: Uint32Array): Likeness {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const start = Math.ceil(shorter.length * START_SHARE) + START_WORDS;
  const places = firstPlaces(longer);
  let shared = 0;
  let sharedAtStart = 0;
  for (const hash of shorter) {
    const place = places.get(hash);
    if (place === undefined) continue;
    shared++;
    if (place < start) sharedAtStart++;
  }
  // A text without shingles shares nothing.
  const all = Math.max(1, shorter.length);
  return {
    shingles: shorter.length,
    length: shorter.length / Math.max(1, longer.length),
    shared: shared / all,
    sharedAtStart: sharedAtStart / all,
  };
}

function firstPlaces(shingles: Uint32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = shingles.length - 1; at >= 0; at--) places.set(shingles[at]!, at);
  return places;
}
