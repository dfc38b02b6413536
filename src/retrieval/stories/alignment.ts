import type { Reading, Sentence } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { wordsIn } from '../../text/words.ts';

/** For each sentence of one text, by index, the sentence of the other text that stands in its place. */
export type Alignment = readonly (Sentence | undefined)[];

/** Minimum share of common words of two sentences in the same place. */
const MIN_COMMON = 0.3;

/** Sentences looked at on either side when a changed sentence is sought between two unchanged ones. */
const MAX_GAP = 12;

const known = new WeakMap<Reading, WeakMap<Reading, Alignment>>();

/**
 * Aligns two texts of one story sentence by sentence. Sentences with the same words, each once in its text, are anchors in
 * the longest order that both texts have; a changed sentence is the most similar one between the same anchors.
 */
export function aligned(one: Reading, other: Reading): Alignment {
  const alignments = known.get(one) ?? new WeakMap<Reading, Alignment>();
  known.set(one, alignments);
  const before = alignments.get(other);
  if (before) return before;
  const alignment = align(one, other);
  alignments.set(other, alignment);
  return alignment;
}

function align(one: Reading, other: Reading): Alignment {
  const [words, others] = [sentenceWords(one), sentenceWords(other)];
  const found: (number | undefined)[] = anchors(words, others);
  const taken = new Set(found);
  let last = -1;
  for (let at = 0; at < found.length; at++) {
    if (found[at] !== undefined) {
      last = found[at]!;
      continue;
    }
    const next = found.slice(at, at + MAX_GAP).find((each) => each !== undefined) ?? last + MAX_GAP;
    const match = mostSimilar(words[at]!, others, last + 1, Math.min(next, last + 1 + MAX_GAP), taken);
    if (match === undefined) continue;
    found[at] = match;
    taken.add(match);
  }
  return found.map((match) => (match === undefined ? undefined : other.sentences[match]));
}

function sentenceWords({ article, sentences }: Reading): readonly (readonly string[])[] {
  return sentences.map((sentence) => wordsIn(article.text, sentence).map(({ text }) => fold(text)));
}

/** For each sentence the one with the same words, if both stand once in their texts and the order is kept. */
function anchors(
  words: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): (number | undefined)[] {
  const [places, otherPlaces] = [uniquePlaces(words), uniquePlaces(others)];
  const pairs = [...places].flatMap(([key, at]) => {
    const match = otherPlaces.get(key);
    return match === undefined ? [] : [{ at, match }];
  });
  const found: (number | undefined)[] = words.map(() => undefined);
  for (const { at, match } of longestIncreasing(pairs)) found[at] = match;
  return found;
}

/** The index of each sentence whose words stand once in the text, by its words, in text order. */
function uniquePlaces(words: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, each] of words.entries()) {
    const key = each.join(' ');
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

interface Pair {
  readonly at: number;
  readonly match: number;
}

/** The longest subsequence with increasing `match`, in n log n (patience sorting). */
function longestIncreasing(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, { match }] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.match < match) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  }
  const sequence: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) sequence.push(pairs[at]!);
  return sequence.reverse();
}

/** Index of the most similar sentence in a range, if one is similar enough and not taken. */
function mostSimilar(
  words: readonly string[],
  others: readonly (readonly string[])[],
  from: number,
  to: number,
  taken: ReadonlySet<number | undefined>,
): number | undefined {
  let best: { readonly at: number; readonly common: number } | undefined;
  for (let at = from; at < Math.min(to, others.length); at++) {
    const common = taken.has(at) ? 0 : shareOfCommon(new Set(words), new Set(others[at]));
    if (common >= MIN_COMMON && common > (best?.common ?? 0)) best = { at, common };
  }
  return best?.at;
}

function shareOfCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / Math.max(1, a.size + b.size - common);
}
