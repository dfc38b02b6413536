import type { IndexedArticle } from '../inverted-index/postings.ts';
import { bordersOf } from './borders.ts';

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
  const period = periodOf(sequence);
  let matched = NONE;
  for (const at of placesOf(words, sequence[anchor]!, from)) {
    const start = at - anchor;
    const before = found.at(-1);
    const last = sentenceAt(starts, start + sequence.length - 1);
    // The words of one sentence repeated would be compared again at each of them.
    if (before && last <= before.last) continue;
    // One period after a match only the last period is new.
    const known = matched !== NONE && start === matched + period ? sequence.length - period : 0;
    if (!standsAt(words, start, sequence, known)) continue;
    matched = start;
    const first = sentenceAt(starts, start);
    if (before && first <= before.last) found[found.length - 1] = { first: before.first, last };
    else found.push({ first, last });
  }
  return found;
}

/** Neither a valid term id nor an index. */
const NONE = -1;

/** Whether the sequence stands at `start`; its terms before `from` are known to. */
function standsAt(words: Uint32Array, start: number, sequence: readonly (readonly number[])[], from: number): boolean {
  for (let place = from; place < sequence.length; place++)
    if (!sequence[place]!.includes(words[start + place] ?? NONE)) return false;
  return true;
}

/** The least number of positions after which the sequence repeats itself; its length where it does not. */
function periodOf(sequence: readonly (readonly number[])[]): number {
  return sequence.length - bordersOf(sequence.map((ids) => ids.join(' '))).at(-1)!;
}

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
