import {
  type Article,
  isPerson,
  type NameMention,
  overlaps,
  type Quote,
  type Reading,
  type Span,
  wordsOf,
} from '../domain/article.ts';
import { spansWithin } from '../domain/sorted-spans.ts';
import { sentencesOver } from '../questions/model/quote-around.ts';
import { isPronoun } from '../questions/ranking/quotation-speaker.ts';
import { fold } from '../text/fold.ts';
import type { QuotationClaim } from './quotation-claims.ts';

/** Letters that may differ in a name as typed, per letters of the name: one in six. */
const LETTERS_PER_TYPO = 6;

/** True if one name is the other or a part of it: "Lind" and "Ada Lind", but not "Ada Lind" and "Nils Lind". */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [namePartsOf(one), namePartsOf(other)];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.length > 0 && shorter.every((part) => longer.some((each) => isNearlyEqual(part, each)));
}

/**
 * What an article calls the speaker of a quotation: the name, and the words beside the quotation. Of those only the name where
 * they hold it: a guard at a gallery is not the gallery.
 */
export function namesOf(reading: Reading, { speaker, speakerName }: Quote): readonly string[] {
  const { article } = reading;
  const named = speaker && peopleIn(reading, speaker).find(({ canonical }) => canonical === speakerName);
  const place = named ?? speaker;
  const written = place && !isPronoun(article, place) ? [wordsOf(article, place)] : [];
  return speakerName === undefined ? written : [speakerName, ...written];
}

/** The words of a name, folded, without marks of the genitive. */
function namePartsOf(name: string): string[] {
  return fold(name)
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((part) => part !== '');
}

function isNearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.floor(Math.min(a.length, b.length) / LETTERS_PER_TYPO);
  return most > 0 && Math.abs(a.length - b.length) <= most && editsBetween(a, b) <= most;
}

/** The Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}

/**
 * The name that an article writes for the speaker of a quotation: beside its words, or in the same sentence if that names
 * nobody else. Undefined for a name that is only inferred, and for a speaker without one.
 */
export function writtenSpeaker(reading: Reading, quote: Quote): string | undefined {
  const { speakerName, inferred } = quote;
  if (speakerName === undefined) return undefined;
  if (!inferred) return speakerName;
  const people = new Set(outsideWords(reading, quote).map(({ canonical }) => canonical));
  return people.size === 1 && people.has(speakerName) ? speakerName : undefined;
}

/** The people whom the sentences of a quotation name outside of its words. */
function outsideWords(reading: Reading, { sentences: [first, last], parts }: Quote): NameMention[] {
  const place = { start: reading.sentences[first]!.start, end: reading.sentences[last]!.end };
  return peopleIn(reading, place).filter((name) => !parts.some((part) => overlaps(part, name)));
}

function peopleIn(reading: Reading, place: Span): NameMention[] {
  return spansWithin(reading.mentions, place).filter(isPerson);
}

/**
 * The names that a text gives for the speaker of some words; none if it gives none, or only a description ("the mayor").
 * @param article names of its people are recognised in small letters, too
 */
export function claimedSpeakers(text: Reading, claim: QuotationClaim, article: Reading): readonly string[] {
  const { quote } = claim;
  const written = quote?.speaker && wordsOf(text.article, quote.speaker);
  if (quote?.speakerName !== undefined && isNamed(text, quote))
    return [quote.speakerName, ...(written && !quote.inferred ? [written] : [])];
  const name =
    written && !quote.inferred
      ? typedName(written, article)
      : (namedBeside(text, claim) ?? typedName(besides(text.article, claim), article, claim));
  return name === undefined ? [] : [name];
}

/** False for a word in capitals that was taken for the speaker of words beside it: "OUCH". */
function isNamed({ mentions }: Reading, { speakerName, inferred }: Quote): boolean {
  return !inferred || mentions.some((mention) => isPerson(mention) && mention.canonical === speakerName);
}

/** True if a text tells the speaker of some words only by a description: "the mayor". */
export function isDescribed(text: Reading, { quote }: QuotationClaim): boolean {
  return quote?.speaker !== undefined && quote.speakerName === undefined && !isPronoun(text.article, quote.speaker);
}

/** The nearest person of the sentences that a claim touches: "“We stay” (Lind)". */
function namedBeside(text: Reading, claim: QuotationClaim): string | undefined {
  const [first, last] = sentencesOver(text, claim);
  const end = text.sentences[Math.min(last + 1, text.sentences.length - 1)]!.end;
  const around = { start: text.sentences[first]!.start, end };
  const distance = ({ start, end: to }: Span) => (to <= claim.start ? claim.start - to : start - claim.end);
  return peopleIn(text, around)
    .filter((name) => !overlaps(name, claim))
    .sort((a, b) => distance(a) - distance(b))[0]?.canonical;
}

/** The text with blanks in place of a claim. */
function besides({ text }: Article, { start, end }: Span): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}

/**
 * The person of the article whose last name the words have in small letters, the nearest one to a place in them: "lind said …". The
 * last name alone where the article has several people of that name and the word before it tells none of them.
 */
function typedName(words: string, article: Reading, near: Span = { start: 0, end: 0 }): string | undefined {
  const people = peopleByLastName(article);
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  let before = '';
  for (const { 0: typed, index } of words.matchAll(/[\p{L}\p{N}-]+/gu)) {
    const word = fold(typed);
    const named = people.get(word);
    const distance = index < near.start ? near.start - index - typed.length : index - near.end;
    if (named && (!nearest || distance < nearest.distance)) {
      const full = named.find((name) => namePartsOf(name).includes(before));
      nearest = { name: full ?? (named.length === 1 ? named[0]! : word), distance };
    }
    before = word;
  }
  return nearest?.name;
}

/** The names of an article's people by their last names. */
function peopleByLastName({ mentions }: Reading): ReadonlyMap<string, readonly string[]> {
  const people = new Map<string, string[]>();
  for (const name of new Set(mentions.filter(isPerson).map(({ canonical }) => canonical))) {
    const last = namePartsOf(name).at(-1);
    if (last === undefined) continue;
    const known = people.get(last);
    if (known) known.push(name);
    else people.set(last, [name]);
  }
  return people;
}
