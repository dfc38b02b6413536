import { type Article, namesOfSpeakers, type Quote, type Reading, wordsOf } from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { derivedFrom } from '../retrieval/derived.ts';
import { FuzzyNames } from '../retrieval/fuzzy-names.ts';
import type { Library } from '../retrieval/library.ts';
import { NamesIndex } from '../retrieval/names-index.ts';
import { fold } from '../text/fold.ts';
import { TITLES } from '../text/names/titles.ts';

/** One person across all articles: the fullest name and every name form that refers to them, folded. */
export interface Person {
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

/** Names as written, keyed by their folded form. */
export type KnownNames = ReadonlyMap<string, string>;

/** Maximum number of names compared by similarity; the most frequent ones are used. */
const MAX_NAMES_COMPARED = 5000;
const FOLDED_TITLES: ReadonlySet<string> = new Set(TITLES.map(fold));

/**
 * The people that a typed name may refer to: a full name or a surname. Returns several people for an ambiguous surname
 * and none for an unknown name. A bare surname in one article and a full name in another are the same person only if a
 * single full name ends in that surname. A title before the name is ignored.
 */
export function peopleMatching(known: KnownNames, typed: string): readonly Person[] {
  const wanted = fold(typed).trim();
  const found = peopleCalled(known, wanted);
  const [title = '', ...rest] = wanted.split(' ');
  return found.length === 0 && rest.length > 0 && FOLDED_TITLES.has(title.replace(/\.$/, ''))
    ? peopleCalled(known, rest.join(' '))
    : found;
}

function peopleCalled(known: KnownNames, wanted: string): Person[] {
  const meant = [...known].filter(([key]) => isNamed(key, wanted));
  const full = meant.filter(([key]) => !meant.some(([other]) => other !== key && isNamed(other, key)));
  return full.map(([key, name]) => ({ name, names: new Set([key, ...shortForms(key, known)]) }));
}

/** True for "ada lind" when "ada lind" or "lind" is wanted. */
function isNamed(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(` ${wanted}`);
}

/** Known names that are endings of this full name and of no other. */
function shortForms(full: string, known: KnownNames): string[] {
  const words = full.split(' ');
  const ends = words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  return ends.filter((end) => known.has(end) && [...known.keys()].every((name) => isEndOf(name, end, full)));
}

/** True for a name that does not have this ending, or is itself an ending of the full name. */
function isEndOf(name: string, end: string, full: string): boolean {
  return !isNamed(name, end) || isNamed(full, name);
}

/** Index of the quoted speakers' names. */
export const speakersOf = derivedFrom((readings) =>
  NamesIndex.of(readings, ({ article, quotes }) => quotes.flatMap((quote) => speakerNamesOf(article, quote))),
);

/** Index of the names of people who are mentioned or quoted by name. */
export const peopleOf = derivedFrom((readings) => NamesIndex.of(readings, namesIn));

/** The resolved names of a quotation's speakers, else the speaker as written. */
export function speakerNamesOf(article: Article, quote: Quote): readonly string[] {
  if (quote.speakerName !== undefined) return namesOfSpeakers(quote);
  return quote.speaker ? [wordsOf(article, quote.speaker)] : [];
}

function namesIn({ mentions, quotes }: Reading): string[] {
  const named = mentions.flatMap((mention) => (mention.kind === 'person' ? [mention.canonical] : []));
  return [...named, ...quotes.flatMap(namesOfSpeakers)];
}

const finderOf = derivedFrom(function* (readings) {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    for (const name of namesIn(reading)) counts.set(name, (counts.get(name) ?? 0) + 1);
    yield;
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAX_NAMES_COMPARED);
  return yield* FuzzyNames.steps(byCount.map(([name]) => ({ name, value: name })));
});

/** Names of people that match typed text, best first; with no text, the most mentioned people first. */
export function* findPeople(library: Library, typed: string, limit: number): Steps<readonly string[]> {
  const finder = yield* finderOf.steps(library);
  return finder.find(typed, limit);
}
