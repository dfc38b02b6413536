/** A word of the words asked for that stands at a place of an article. */
export interface MatchPoint {
  /** Index among the words asked for. */
  readonly asked: number;
  /** Index among the article's words. */
  readonly written: number;
  /** What the match is worth: the idf of the word, less for another form of it. */
  readonly worth: number;
}

/** Maximum words of the article between two words of a chain: a cue ("Ada Lind, the harbour master, told reporters") has as many. */
export const MAX_GAP = 14;
/** Maximum words asked for that are left out between two words of a chain. */
const MAX_SKIP = 5;
/** What a gap in the article costs: once, and for each of its words. In units of idf. */
const GAP = 0.6;
const GAP_WORD = 0.12;

/**
 * The chain of points that is worth most, each later than the one before in both texts. Linear in the points, since a point
 * is compared only with those closely before it.
 * @param points ascending by `written`, at most a few for each
 */
export function bestChain(points: readonly MatchPoint[]): readonly MatchPoint[] {
  const totals = new Float64Array(points.length);
  const before = new Int32Array(points.length).fill(NONE);
  let best = NONE;
  let first = 0;
  for (let at = 0; at < points.length; at++) {
    const { asked, written, worth } = points[at]!;
    while (points[first]!.written < written - MAX_GAP - 1) first++;
    let gained = 0;
    for (let earlier = first; earlier < at; earlier++) {
      const { asked: from, written: place } = points[earlier]!;
      if (place === written || from >= asked || asked - from > MAX_SKIP + 1) continue;
      const total = totals[earlier]! - costOf(written - place - 1, asked - from - 1);
      if (total <= gained) continue;
      gained = total;
      before[at] = earlier;
    }
    totals[at] = worth + gained;
    if (best === NONE || totals[at]! > totals[best]!) best = at;
  }
  const chain: MatchPoint[] = [];
  for (let at = best; at !== NONE; at = before[at]!) chain.push(points[at]!);
  return withoutStrays(chain.reverse());
}

/** Gap in the article beyond which a single word at either end of a chain stands there by chance. */
const MAX_STRAY_GAP = 2;

function withoutStrays(chain: readonly MatchPoint[]): readonly MatchPoint[] {
  let [from, to] = [0, chain.length];
  while (to - from > 1 && gapBefore(chain, from + 1) > MAX_STRAY_GAP) from++;
  while (to - from > 1 && gapBefore(chain, to - 1) > MAX_STRAY_GAP) to--;
  return chain.slice(from, to);
}

/** Words of the article between two words of a chain beyond those asked for. */
function gapBefore(chain: readonly MatchPoint[], at: number): number {
  const [one, other] = [chain[at - 1]!, chain[at]!];
  return other.written - one.written - (other.asked - one.asked);
}

const NONE = -1;

/** A word that was replaced by another is no gap; only words of the article beyond the ones left out are. */
function costOf(written: number, asked: number): number {
  const gap = written - asked;
  return gap === 0 ? 0 : GAP + GAP_WORD * Math.abs(gap);
}
