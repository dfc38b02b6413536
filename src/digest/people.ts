import { type Article, namesOfSpeakers, type Quote, type Reading, wordsOf } from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { maintainedIndex } from '../retrieval/derived-values/maintained-index.ts';
import type { Library } from '../retrieval/library.ts';
import { CountedNames } from '../retrieval/names/counted-names.ts';
import { NamesIndex } from '../retrieval/names/names-index.ts';
import { fold } from '../text/fold.ts';
import { TITLES } from '../text/names/titles.ts';

/** One person across all articles: the fullest name and every name form that refers to them, folded. */
export interface Person {
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

const FOLDED_TITLES: ReadonlySet<string> = new Set(TITLES.map(fold));

/**
 * The people that a typed name may refer to: a full name or a surname. Returns several people for an ambiguous surname
 * and none for an unknown name. A bare surname in one article and a full name in another are the same person only if a
 * single full name ends in that surname. A title before the name is ignored.
 */
export function peopleMatching(names: NamesIndex, typed: string): readonly Person[] {
  const wanted = fold(typed).trim();
  const found = peopleCalled(names, wanted);
  const [title = '', ...rest] = wanted.split(' ');
  return found.length === 0 && rest.length > 0 && FOLDED_TITLES.has(title.replace(/\.$/, ''))
    ? peopleCalled(names, rest.join(' '))
    : found;
}

function peopleCalled(names: NamesIndex, wanted: string): Person[] {
  // A name that another one ends in is a shorter form of that one.
  const full = names.endingIn(wanted).filter((key) => names.endingIn(key).length === 1);
  return full.map((key) => ({ name: names.writtenOf(key), names: new Set([key, ...shortForms(key, names)]) }));
}

/** Known names that are endings of this full name and of no other. */
function shortForms(full: string, names: NamesIndex): string[] {
  const words = full.split(' ');
  const ends = words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  return ends.filter((end) => names.has(end) && names.endingIn(end).every((name) => isEndOf(full, name)));
}

/** True for "lind" and for "ada lind", when the full name is "ada lind". */
function isEndOf(full: string, name: string): boolean {
  return full === name || full.endsWith(` ${name}`);
}

/** Index of the quoted speakers' names. */
export const speakersOf = maintainedIndex(
  () => new NamesIndex(({ article, quotes }) => quotes.flatMap((quote) => speakerNamesOf(article, quote))),
);

/** Index of the names of people who are mentioned or quoted by name. */
export const peopleOf = maintainedIndex(() => new NamesIndex(peopleNamedIn));

/** The resolved names of a quotation's speakers, else the speaker as written. */
export function speakerNamesOf(article: Article, quote: Quote): readonly string[] {
  if (quote.speakerName !== undefined) return namesOfSpeakers(quote);
  return quote.speaker ? [wordsOf(article, quote.speaker)] : [];
}

/** The names of people in an article, each as often as it comes up. */
function peopleNamedIn({ mentions, quotes }: Reading): string[] {
  const named = mentions.flatMap((mention) => (mention.kind === 'person' ? [mention.canonical] : []));
  return [...named, ...quotes.flatMap(namesOfSpeakers)];
}

const finderOf = maintainedIndex(() => new CountedNames(peopleNamedIn));

/** Names of people that match typed text, best first; with no text, the most mentioned people first. */
export function* findPeople(library: Library, typed: string, limit: number): Steps<readonly string[]> {
  const finder = yield* finderOf.steps(library);
  return finder.find(typed, limit);
}
