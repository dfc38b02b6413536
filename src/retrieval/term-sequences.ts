import type { IndexedArticle } from './postings.ts';

/** Some sentences of an article that follow one another, by their indices. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The stretches of an article's sentences in which terms follow one another, in order and without overlaps.
 * @param sequence for each place the ids of the terms that fit there; at least one place
 * @param anchor the place to look for first: best one with a single, rare term
 */
export function stretchesWith(
  { words, starts }: IndexedArticle,
  sequence: readonly (readonly number[])[],
  anchor: number,
): Stretch[] {
  const found: Stretch[] = [];
  const from = starts[0]! + anchor;
  for (const at of placesOf(words, sequence[anchor]!, from)) {
    const start = at - anchor;
    if (!sequence.every((ids, place) => ids.includes(words[start + place] ?? NONE))) continue;
    const stretch = { first: sentenceAt(starts, start), last: sentenceAt(starts, start + sequence.length - 1) };
    const before = found.at(-1);
    if (before && stretch.first <= before.last) found[found.length - 1] = { first: before.first, last: stretch.last };
    else found.push(stretch);
  }
  return found;
}

/** No term has this id. */
const NONE = -1;

/** Where one of the terms stands from a word on, rising. */
function placesOf(words: Uint32Array, ids: readonly number[], from: number): number[] {
  const places: number[] = [];
  for (const id of ids) for (let at = words.indexOf(id, from); at >= 0; at = words.indexOf(id, at + 1)) places.push(at);
  return ids.length > 1 ? places.sort((a, b) => a - b) : places;
}

/** The index of the sentence that a word belongs to; sentences without a word are passed over. */
function sentenceAt(starts: Uint32Array, word: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= word) low = middle;
    else high = middle;
  }
  return low;
}
