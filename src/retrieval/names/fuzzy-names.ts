import { fold } from '../../text/fold.ts';
import { topK } from '../inverted-index/top-k.ts';
import { ApproximatePattern, signatureOf } from './approximate-pattern.ts';

/** A value with the name that people type for it: an article's title, a speaker's name. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** Maximum number of UTF-16 units compared: no title is longer. */
const MAX_TYPED = 120;

/** How far a name is from the typed words at least; an exact match would otherwise hide that shorter names are closer. */
const MIN_DISTANCE = 0.001;

interface Entry<T> extends Named<T> {
  readonly words: readonly string[];
}

/** A word of names, with the places in `#entries` of the names that have it. */
interface WordEntry {
  readonly word: string;
  readonly signature: number;
  readonly places: number[];
}

/**
 * Finds titles and names by parts of their words, also misspelt ones. Only the different words of all names are compared
 * with what is typed, and those that lack too many of its letters not even once.
 */
export class FuzzyNames<T> {
  readonly #order: (a: T, b: T) => number;
  readonly #entries: (Entry<T> | undefined)[] = [];
  readonly #placeOf = new Map<T, number>();
  readonly #free: number[] = [];
  readonly #words = new Map<string, WordEntry>();

  /** @param order of names that are equally close to what is typed, and of all names when nothing is */
  constructor(order: (a: T, b: T) => number) {
    this.#order = order;
  }

  /** Adds a value that is not in the index yet. */
  add({ name, value }: Named<T>): void {
    const place = this.#free.pop() ?? this.#entries.length;
    const words = wordsIn(name);
    this.#entries[place] = { name, value, words };
    this.#placeOf.set(value, place);
    for (const word of new Set(words)) {
      const entry = this.#words.get(word);
      if (entry) entry.places.push(place);
      else this.#words.set(word, { word, signature: signatureOf(word), places: [place] });
    }
  }

  remove(value: T): void {
    const place = this.#placeOf.get(value);
    if (place === undefined) return;
    for (const word of new Set(this.#entries[place]!.words)) {
      const { places } = this.#words.get(word)!;
      places.splice(places.indexOf(place), 1);
      if (places.length === 0) this.#words.delete(word);
    }
    this.#entries[place] = undefined;
    this.#placeOf.delete(value);
    this.#free.push(place);
  }

  /** The best matching values, best first; with no text, the first ones in their order. */
  find(typed: string, limit: number): T[] {
    const text = typed.trim().slice(0, MAX_TYPED);
    if (text === '') return topK(this.#placeOf.keys(), limit, (a, b) => this.#order(a, b) < 0);
    const found = this.#distances(wordsIn(text));
    const isCloser = ([a, near]: Distance, [b, far]: Distance) =>
      near < far || (near === far && this.#order(this.#entries[a]!.value, this.#entries[b]!.value) < 0);
    return topK(found, limit, isCloser).map(([place]) => this.#entries[place]!.value);
  }

  /**
   * The names that have at least one of the words, with some errors: 0 if they have them all, 1 if none. Rare words count for
   * more, and the words of a long name for less.
   */
  #distances(sought: readonly string[]): Distance[] {
    const weights = sought.map((word) => this.#weightOf(word));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const matched = new Map<number, number>();
    sought.forEach((word, i) => {
      for (const [place, share] of this.#likeness(word)) {
        matched.set(place, (matched.get(place) ?? 0) + weights[i]! * share);
      }
    });
    return Array.from(matched, ([place, weight]) => {
      const distance = Math.max(MIN_DISTANCE, 1 - weight / sum);
      return [place, distance ** (1 / Math.sqrt(this.#entries[place]!.words.length))] as const;
    });
  }

  /** For each name that has the word, perhaps misspelt or as a part of another one, the share of its letters that are right. */
  #likeness(word: string): Map<number, number> {
    const pattern = new ApproximatePattern(word);
    const likeness = new Map<number, number>();
    for (const { word: other, signature, places } of this.#words.values()) {
      const share = pattern.mayOccurIn(signature) ? pattern.likenessTo(other) : 0;
      if (share === 0) continue;
      for (const place of places) if (share > (likeness.get(place) ?? 0)) likeness.set(place, share);
    }
    return likeness;
  }

  /** Inverse document frequency as in BM25, never negative. */
  #weightOf(word: string): number {
    const count = this.#words.get(word)?.places.length ?? 0;
    return Math.log(1 + (this.#placeOf.size - count + 0.5) / (count + 0.5));
  }
}

type Distance = readonly [place: number, distance: number];

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

function wordsIn(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}
