import type { Reading } from '../../domain/article.ts';
import { inOrderOfArrival, insertByArrival } from '../../domain/order-of-arrival.ts';
import { fold } from '../../text/fold.ts';

interface Entry {
  /** The name as its first article writes it. */
  written: string;
  /** The articles that contain it, in order of arrival. */
  readonly readings: Reading[];
}

/** Index from names to the articles that contain them, and from the last words of names to the names; changed article by article. */
export class NamesIndex {
  readonly #namesOf: (reading: Reading) => Iterable<string>;
  readonly #entries = new Map<string, Entry>();
  /** For each word, or several, that a folded name ends in, or that it is: the folded names. */
  readonly #byEnding = new Map<string, Set<string>>();

  /** @param namesOf the names to index in an article; always the same ones for the same Reading */
  constructor(namesOf: (reading: Reading) => Iterable<string>) {
    this.#namesOf = namesOf;
  }

  add(reading: Reading): void {
    for (const [key, written] of this.#namesIn(reading)) {
      const entry = this.#entries.get(key);
      if (!entry) {
        this.#entries.set(key, { written, readings: [reading] });
        for (const ending of endingsOf(key)) this.#addEnding(ending, key);
        continue;
      }
      insertByArrival(entry.readings, reading);
      if (entry.readings[0] === reading) entry.written = written;
    }
  }

  remove(reading: Reading): void {
    for (const key of this.#namesIn(reading).keys()) {
      const entry = this.#entries.get(key);
      const at = entry?.readings.indexOf(reading) ?? -1;
      if (!entry || at < 0) continue;
      entry.readings.splice(at, 1);
      const [first] = entry.readings;
      if (first && at === 0) entry.written = this.#namesIn(first).get(key)!;
      if (first) continue;
      this.#entries.delete(key);
      for (const ending of endingsOf(key)) this.#removeEnding(ending, key);
    }
  }

  /** True if some article contains the folded name. */
  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** A folded name as its first article writes it; the folded name itself if no article contains it. */
  writtenOf(key: string): string {
    return this.#entries.get(key)?.written ?? key;
  }

  /** The folded names that are these folded words or end in them, in the order of their first articles. */
  endingIn(words: string): readonly string[] {
    const keys = [...(this.#byEnding.get(words) ?? [])];
    if (keys.length < 2) return keys;
    const firsts = new Map(keys.map((key) => [key, this.#entries.get(key)!.readings[0]!]));
    return keys.sort((a, b) => {
      const [first, second] = [firsts.get(a)!, firsts.get(b)!];
      return first === second ? this.#placeIn(first, a) - this.#placeIn(first, b) : inOrderOfArrival(first, second);
    });
  }

  /** The articles that contain at least one of the folded names, in order of arrival. */
  holding(names: Iterable<string>): Reading[] {
    const readings = new Set([...names].flatMap((name) => this.#entries.get(name)?.readings ?? []));
    return [...readings].sort(inOrderOfArrival);
  }

  /** The names of an article by their folded forms, each as it is written first. */
  #namesIn(reading: Reading): Map<string, string> {
    const names = new Map<string, string>();
    for (const name of new Set(this.#namesOf(reading))) {
      const key = fold(name);
      if (!names.has(key)) names.set(key, name);
    }
    return names;
  }

  #placeIn(reading: Reading, key: string): number {
    return [...this.#namesIn(reading).keys()].indexOf(key);
  }

  #addEnding(ending: string, key: string): void {
    const keys = this.#byEnding.get(ending);
    if (keys) keys.add(key);
    else this.#byEnding.set(ending, new Set([key]));
  }

  #removeEnding(ending: string, key: string): void {
    const keys = this.#byEnding.get(ending);
    keys?.delete(key);
    if (keys?.size === 0) this.#byEnding.delete(ending);
  }
}

/** "ada marie lind": itself, "marie lind", "lind". */
function endingsOf(key: string): string[] {
  const endings = [key];
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) endings.push(key.slice(at + 1));
  return endings;
}
