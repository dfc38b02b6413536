import type { Reading } from '../../domain/article.ts';
import { inOrderOfArrival, insertByArrival } from '../../domain/order-of-arrival.ts';
import { fold } from '../../text/fold.ts';
import { termOf, tokensIn } from '../analysis/terms.ts';
import { maintainedIndex } from '../derived-values/maintained-index.ts';

/** Minimum length, in characters, of typed text that is matched as a prefix of article ids. */
const MIN_ID_PREFIX = 4;

/** Articles by what they may be called by: the beginnings of their ids, whole titles, words of titles. */
class TitleIndex {
  readonly #byIdPrefix = new Map<string, Reading[]>();
  readonly #byTitle = new Map<string, Reading[]>();
  readonly #byTerm = new Map<string, Reading[]>();

  add(reading: Reading): void {
    for (const [map, key] of this.#keysOf(reading)) {
      const readings = map.get(key);
      if (readings) insertByArrival(readings, reading);
      else map.set(key, [reading]);
    }
  }

  remove(reading: Reading): void {
    for (const [map, key] of this.#keysOf(reading)) {
      const readings = map.get(key)!;
      readings.splice(readings.indexOf(reading), 1);
      if (readings.length === 0) map.delete(key);
    }
  }

  /** The articles whose id begins so, in order of arrival; none for a shorter text than `MIN_ID_PREFIX`. */
  withIdPrefix(typed: string): readonly Reading[] {
    const prefix = typed.toLowerCase();
    const readings = this.#byIdPrefix.get(prefix.slice(0, MIN_ID_PREFIX)) ?? [];
    return readings.filter(({ article }) => article.id.startsWith(prefix));
  }

  /** The articles with this title, ignoring case and accents, in order of arrival. */
  titled(title: string): readonly Reading[] {
    return this.#byTitle.get(fold(title)) ?? [];
  }

  /** The articles whose titles have every word of a text, in any form, in order of arrival; none for a text without words. */
  withWords(text: string): readonly Reading[] {
    const sets = tokensIn(text).map(({ text: word }) => this.#withWord(word));
    const [rarest, ...others] = sets.sort((a, b) => a.size - b.size);
    return [...(rarest ?? [])].filter((reading) => others.every((set) => set.has(reading))).sort(inOrderOfArrival);
  }

  /** "US" and "us" are two terms; whoever types does not care. */
  #withWord(word: string): Set<Reading> {
    const folded = fold(word);
    const terms = [termOf(word), termOf(folded), termOf(folded.toUpperCase())];
    return new Set(terms.flatMap((term) => this.#byTerm.get(term) ?? []));
  }

  *#keysOf({ article: { id, title } }: Reading): Iterable<readonly [Map<string, Reading[]>, string]> {
    yield [this.#byIdPrefix, id.slice(0, MIN_ID_PREFIX)];
    yield [this.#byTitle, fold(title)];
    for (const term of new Set(tokensIn(title).map(({ text }) => termOf(text)))) yield [this.#byTerm, term];
  }
}

/** Index of what the articles of a library are called. */
export const titlesOf = maintainedIndex(() => new TitleIndex());
