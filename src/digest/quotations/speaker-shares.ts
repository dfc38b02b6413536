import type { Steps } from '../../domain/steps.ts';
import { fold } from '../../text/fold.ts';
import type { Spoken } from './spoken-words.ts';

/** How much one person is quoted. */
export interface SpeakerShare {
  readonly name: string;
  readonly quotations: number;
  /** Total number of quoted words, without punctuation. */
  readonly words: number;
}

/**
 * Number of words quoted per speaker, most first. Counts only named speakers, and neither denied quotations nor nested
 * ones. A surname counts towards the only full name that ends in it.
 */
export function* sharesOf(spoken: readonly Spoken[]): Steps<readonly SpeakerShare[]> {
  const full = yield* fullNames(spoken.map(({ names }) => names));
  const shares = new Map<string, SpeakerShare>();
  for (const { names, words } of spoken) {
    if (words === undefined) continue;
    for (const said of names) {
      const name = full.get(fold(said)) ?? said;
      const known = shares.get(name) ?? { name, quotations: 0, words: 0 };
      shares.set(name, { name, quotations: known.quotations + 1, words: known.words + words });
    }
    yield;
  }
  return [...shares.values()].sort((a, b) => b.words - a.words || b.quotations - a.quotations);
}

/**
 * Maps each folded name to its fullest form: the longer name that ends in it, if there is only one.
 * @param speakers the names of those who speak, for each quotation
 */
export function* fullNames(speakers: Iterable<readonly string[]>): Steps<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  const met = new Set<string>();
  for (const names of speakers) {
    for (const name of names) {
      // Folding is slow, and few people are quoted very often.
      if (met.has(name)) continue;
      met.add(name);
      const key = fold(name);
      if (!written.has(key)) written.set(key, name);
    }
    yield;
  }
  const longer = new Map<string, string[]>();
  for (const key of written.keys()) {
    const words = key.split(' ');
    for (let from = 1; from < words.length; from++) {
      const end = words.slice(from).join(' ');
      const known = longer.get(end);
      if (known) known.push(key);
      else longer.set(end, [key]);
    }
    yield;
  }
  return new Map([...written].map(([key, name]) => [key, written.get(onlyOne(longer.get(key)) ?? '') ?? name]));
}

function onlyOne(names: readonly string[] | undefined): string | undefined {
  return names?.length === 1 ? names[0] : undefined;
}
