import type { IndexedArticle } from './postings.ts';

/** Consecutive sentences of an article, by index. */
export interface SentenceRun {
  readonly first: number;
  readonly last: number;
}

/**
 * The runs of sentences in which the terms occur in sequence, in order and without overlaps.
 * @param sequence for each position the ids of the terms accepted there; not empty
 * @param anchor the position to look up first: ideally one with a single, rare term
 */
export function stretchesWith(
  { words, starts }: IndexedArticle,
  sequence: readonly (readonly number[])[],
  anchor: number,
): SentenceRun[] {
  const found: SentenceRun[] = [];
  const from = starts[0]! + anchor;
  for (const at of placesOf(words, sequence[anchor]!, from)) {
    const start = at - anchor;
    const before = found.at(-1);
    const last = sentenceAt(starts, start + sequence.length - 1);
    // The words of one sentence repeated would be compared again at each of them.
    if (before && last <= before.last) continue;
    if (!sequence.every((ids, place) => ids.includes(words[start + place] ?? NONE))) continue;
    const first = sentenceAt(starts, start);
    if (before && first <= before.last) found[found.length - 1] = { first: before.first, last };
    else found.push({ first, last });
  }
  return found;
}

/** Not a valid term id. */
const NONE = -1;

/** Ascending indices, starting at `from`, of the words that are one of the terms. */
function placesOf(words: Uint32Array, ids: readonly number[], from: number): number[] {
  const places: number[] = [];
  for (const id of ids) for (let at = words.indexOf(id, from); at >= 0; at = words.indexOf(id, at + 1)) places.push(at);
  return ids.length > 1 ? places.sort((a, b) => a - b) : places;
}

/** The index of the sentence that contains a word; empty sentences are skipped. */
export function sentenceAt(starts: Uint32Array, word: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= word) low = middle;
    else high = middle;
  }
  return low;
}
