import { type DateMention, isPerson, type NameMention, type Reading } from '../../domain/article.ts';
import { termsOf, tokensIn } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { findDates } from '../../text/dates/dates.ts';
import { type Gender, gendersOf } from '../../text/names/genders.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { findSentences } from '../../text/sentences.ts';
import { namesWithin } from '../model/names-within.ts';
import type { Parts, Phrase } from './question-parts.ts';

/** Kind of entity that a phrase refers to; `name` is a name that occurs in no article, `somebody` a person or people not named: "the driver". */
type ReferentKind = NameMention['kind'] | 'date' | 'name' | 'somebody' | 'thing';

/** An entity that later pronouns may refer to. */
export interface Referent {
  /** As typed, or as named in the answer. */
  readonly words: string;
  readonly kind: ReferentKind;
  readonly plural: boolean;
  readonly gender?: Gender;
}

/** A phrase of a question with the entity it refers to. */
export type KnownPhrase = Phrase & Referent;

/** Maximum number of sentences searched for a typed name; it is a name in the first ones or not at all. */
const LOOKED_THROUGH = 5;

/** The entities that the phrases of a question refer to, including dates, in order. */
export function referentsIn(library: Library, { body, phrases }: Parts): KnownPhrase[] {
  const dates = datesIn(body);
  const others = phrases.filter((phrase) => !dates.some((d) => d.start < phrase.end && phrase.start < d.end));
  return [...dates, ...others.map((phrase) => ({ ...phrase, ...referentOf(library, phrase) }))].sort(
    (a, b) => a.start - b.start,
  );
}

const YEAR = /\b(?:1[5-9]|20)\d\d\b/gu;

/** Dates as found by the article reader, and bare years. */
function datesIn(body: string): KnownPhrase[] {
  const read = findDates(body, findSentences(body)).map(({ start, end }: DateMention) => ({ start, end }));
  const years = Array.from(body.matchAll(YEAR), (m) => ({ start: m.index, end: m.index + m[0].length }));
  const fresh = years.filter((y) => !read.some((d) => d.start < y.end && y.start < d.end));
  return [...read, ...fresh].map(({ start, end }) => {
    const words = body.slice(start, end);
    const preposition = /(?:^|\s)(in|on|at|since|until|before|after|during|by|from)\s$/iu.exec(
      body.slice(0, start),
    )?.[1];
    return { start, end, words, head: words, kind: 'date', plural: false, ...(preposition && { preposition }) };
  });
}

/** The entity of a phrase: a name in an article, a person by role, an unknown name, or a thing. */
function referentOf(library: Library, { words, head, plural, preposition = '' }: Phrase): Referent {
  const found = nameBehind(library, words);
  if (found) return { words, plural: false, ...describe(found.reading, found.name) };
  if (isRoleNoun(head)) return { words, kind: 'person', plural };
  const isName =
    !/['’]s?\s\p{Ll}/u.test(words) &&
    tokensIn(words).some((word) => /^\p{Lu}/u.test(word.text)) &&
    !/^(?:the|a|an)\s/iu.test(words);
  // "On Broad Hill": an unknown name that something happens on or at is a place.
  const isPlace = /^(?:at|in|near|on)$/iu.test(preposition);
  return { words, kind: !isName ? 'thing' : isPlace ? 'place' : 'name', plural };
}

/**
 * The name in an article that typed words refer to: a surname suffices for a person, other names must be typed in full.
 */
function nameBehind(library: Library, words: string): { name: NameMention; reading: Reading } | undefined {
  const wanted = termsOf(words.replace(/^(?:the|an?)\s/iu, ''));
  for (const { reading, sentence } of library.search(words, LOOKED_THROUGH)) {
    const name = namesWithin(reading, sentence).find((mention) => isMeant(reading, mention, wanted));
    if (name) return { name, reading };
  }
  return undefined;
}

function isMeant(
  { article }: Reading,
  { start, end, kind, canonical }: NameMention,
  wanted: readonly string[],
): boolean {
  const written = termsOf(article.text.slice(start, end));
  const full = termsOf(canonical);
  if (kind !== 'person') return [written, full].some((terms) => terms.length === wanted.length && isIn(wanted, terms));
  return isIn(wanted, [...written, ...full]);
}

const isIn = (wanted: readonly string[], terms: readonly string[]) => wanted.every((term) => terms.includes(term));

/** A name in an article as an entity. */
export function referentOfName(reading: Reading, name: NameMention): Referent {
  return { words: name.canonical, plural: false, ...describe(reading, name) };
}

function describe(reading: Reading, { kind, canonical }: NameMention): Pick<Referent, 'kind' | 'gender'> {
  const gender = kind === 'person' ? gendersIn(reading).get(canonical) : undefined;
  return { kind, ...(gender && { gender }) };
}

const known = new WeakMap<Reading, ReadonlyMap<string, Gender>>();

/** The genders of the people in an article, by canonical name, as far as it tells them. */
function gendersIn(reading: Reading): ReadonlyMap<string, Gender> {
  const before = known.get(reading);
  if (before) return before;
  const genders = readGenders(reading);
  known.set(reading, genders);
  return genders;
}

/** From titles and given names, else from the pronouns in the article's attributions. */
function readGenders({ article, mentions, quotes }: Reading): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  const pronouns = new Map<string, Set<Gender>>();
  for (const { inferred, speaker, speakerName } of quotes) {
    if (!inferred || !speaker || speakerName === undefined) continue;
    const word = article.text.slice(speaker.start, speaker.end).toLowerCase();
    if (word === 'he' || word === 'she') pronouns.set(speakerName, (pronouns.get(speakerName) ?? new Set()).add(word));
  }
  // With both "he" and "she", at least one of them refers to somebody else.
  for (const [name, [gender, other]] of pronouns) if (gender && !other) genders.set(name, gender);
  const people = mentions.filter(isPerson);
  for (const [name, gender] of gendersOf(article.text, people)) if (gender) genders.set(name, gender);
  return genders;
}
