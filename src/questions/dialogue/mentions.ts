import type { DateMention, NameMention, Reading } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import { termsOf, tokensIn } from '../../retrieval/terms.ts';
import { findDates } from '../../text/dates/dates.ts';
import { type Gender, gendersOf } from '../../text/names/genders.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { findSentences } from '../../text/sentences.ts';
import { namesWithin } from '../model/names-within.ts';
import type { Parts, Phrase } from './question-parts.ts';

/** What a phrase stands for; `name` is a name that no article holds. */
type ReferentKind = NameMention['kind'] | 'date' | 'name' | 'thing';

/** Somebody or something that later words may point at. */
export interface Referent {
  /** As typed, or as the answer names it. */
  readonly words: string;
  readonly kind: ReferentKind;
  readonly plural: boolean;
  readonly gender?: Gender;
}

/** A phrase of a question with what it stands for. */
export type KnownPhrase = Phrase & Referent;

/** Sentences in which a typed name is looked for: it is a name in the first of them, or in none. */
const LOOKED_THROUGH = 5;

/** What the phrases of a question stand for, dates among them, in order. */
export function referentsIn(library: Library, { body, phrases }: Parts): KnownPhrase[] {
  const dates = datesIn(body);
  const others = phrases.filter((phrase) => !dates.some((d) => d.start < phrase.end && phrase.start < d.end));
  return [...dates, ...others.map((phrase) => ({ ...phrase, ...referentOf(library, phrase) }))].sort(
    (a, b) => a.start - b.start,
  );
}

const YEAR = /\b(?:1[5-9]|20)\d\d\b/gu;

/** Dates as the article reader finds them, and bare years. */
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

/** What one phrase stands for: a name that an article holds, a person by role, a name of nobody known, a thing. */
function referentOf(library: Library, { words, head, plural }: Pick<Phrase, 'words' | 'head' | 'plural'>): Referent {
  const found = nameBehind(library, words);
  if (found) return { words, plural: false, ...describe(found.reading, found.name) };
  if (isRoleNoun(head)) return { words, kind: 'person', plural };
  const isName = tokensIn(words).some((word) => /^\p{Lu}/u.test(word.text)) && !/^(?:the|a|an)\s/iu.test(words);
  return { words, kind: isName ? 'name' : 'thing', plural };
}

/** The name that typed words mean, where an article holds it: a surname stands for a person, other names are typed whole. */
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

/** A name of an article as something to point at. */
export function referentOfName(reading: Reading, name: NameMention): Referent {
  return { words: name.canonical, plural: false, ...describe(reading, name) };
}

function describe(reading: Reading, { kind, canonical }: NameMention): Pick<Referent, 'kind' | 'gender'> {
  const gender = kind === 'person' ? genderOf(reading, canonical) : undefined;
  return { kind, ...(gender && { gender }) };
}

/** By title or given name, else by the pronoun with which the article reports the person's words. */
function genderOf(reading: Reading, canonical: string): Gender | undefined {
  const { article, mentions, quotes } = reading;
  const names = mentions.filter((m): m is NameMention => m.kind === 'person' && m.canonical === canonical);
  const known = gendersOf(article.text, names).get(canonical);
  if (known) return known;
  const pronouns = quotes
    .filter((quote) => quote.inferred && quote.speakerName === canonical && quote.speaker)
    .map(({ speaker }) => article.text.slice(speaker!.start, speaker!.end).toLowerCase());
  const told = new Set(pronouns.filter((word): word is Gender => word === 'he' || word === 'she'));
  // "he" and "she" for one name: at least one of them stands for somebody else.
  return told.size === 1 ? [...told][0] : undefined;
}
