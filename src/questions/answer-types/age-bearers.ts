import type { NumberMention, Span } from '../../domain/article.ts';
import { firstFrom } from '../../domain/sorted-spans.ts';
import { isStopWord, termsOf } from '../../retrieval/analysis/terms.ts';
import { inflectionOf } from '../../text/grammar/verb-forms.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import type { IndexToken } from '../model/utterance.ts';
import { headNounType } from './head-noun-types.ts';

/** Who or what is of an age, as the words next to it tell. */
interface Bearer {
  /** Terms of a person's name. */
  readonly name?: readonly string[];
  /** Key and term of a noun: "the tower, which is 120 years old". */
  readonly noun?: { readonly key: string; readonly terms: readonly string[] };
}

/** Whom or what a question asks the age of. */
interface Asked {
  readonly isNamed: boolean;
  readonly terms: ReadonlySet<string>;
  /** Its head noun as written; undefined for a name. */
  readonly noun?: string;
}

/** How an age in a passage relates to whom or what the question asks about. */
export function bearingOf(age: NumberMention, passage: Passage, question: Question): 'asked' | 'open' | 'other' {
  const asked = askedBearer(question);
  const bearer = bearerOf(age, passage);
  if (!asked || !bearer) return 'open';
  if (bearer.name) {
    if (bearer.name.some((term) => asked.terms.has(term))) return isNamesake(bearer.name, question) ? 'other' : 'asked';
    return asked.isNamed || !isSomebody(asked.noun!) ? 'other' : 'open';
  }
  const { key, terms } = bearer.noun!;
  if (terms.some((term) => asked.terms.has(term))) return 'asked';
  // A tower may be the lighthouse, a native of Orm the skipper; a boat is not its skipper.
  const isPerson = asked.isNamed || isSomebody(asked.noun!);
  const isThing = headNounType(key) !== undefined && !isSomebody(key);
  return isPerson ? (isThing ? 'other' : 'open') : isSomebody(key) ? 'other' : 'open';
}

/** Another person of the same surname. */
function isNamesake(name: readonly string[], { people }: Question): boolean {
  return people.some(
    ({ surname, given }) => given !== undefined && name.length > 1 && name.at(-1) === surname && !name.includes(given),
  );
}

const NOT_BEARERS: ReadonlySet<string> = new Set(['old', 'age', 'ages', 'aged', 'year', 'years', 'young']);

/** "Ada Lind", "the skipper", "the lighthouse of Skarholm", "Japan's monarchy": the first noun phrase. */
function askedBearer({ tokens, terms, people, form }: Question): Asked | undefined {
  const isPart = ({ key, isStop }: IndexToken) => !isStop && !NOT_BEARERS.has(key) && key !== form.gap.verb;
  const from = tokens.findIndex(isPart);
  if (from < 0) return undefined;
  const length = tokens.slice(from).findIndex((token) => !isPart(token));
  const phrase = tokens.slice(from, length < 0 ? undefined : from + length);
  const last = phrase.at(-1)!;
  // Nobody has a name that no article has: it may be misspelt.
  if (terms.some(({ term, absent }) => term === last.term && absent)) return undefined;
  const isNamed = people.some(({ surname }) => surname === last.term);
  if (!isNamed) return { isNamed, terms: new Set([last.term]), noun: last.key };
  const variants = (term: string) => terms.find((known) => known.term === term)?.variants.keys() ?? [];
  return { isNamed, terms: new Set(phrase.flatMap(({ term }) => [term, ...variants(term)])) };
}

/** Between a name or noun and its age: ", ", " (", ", who is ", " is now ", ", at ". */
const LINK = /^(?:,| \()?\s?(?:(?:who|which|aged?|at|is|was|are|turns|turned|now|then|only|just|about|nearly)\s){0,4}$/;
/** Maximum length of such a link, in UTF-16 units. */
const MAX_LINK = 30;
/** Maximum number of words from "19-year-old" to its noun: "19-year-old Spain team-mate". */
const MAX_WORDS = 4;

function bearerOf(age: NumberMention, passage: Passage): Bearer | undefined {
  if (age.person !== undefined) return { name: termsOf(age.person) };
  const { text } = passage.reading.article;
  const person = passage.mentions.find(
    (m) => m.kind === 'person' && (isLinked(text, m, age) || isAttribute(text, age, m)),
  );
  if (person?.kind === 'person') return { name: termsOf(person.canonical) };
  return nounBehind(age, passage) ?? nounBefore(age, passage);
}

const isLinked = (text: string, { end }: Span, age: Span) =>
  end <= age.start && age.start - end <= MAX_LINK && LINK.test(text.slice(end, age.start));

/** "20-year-old Messi", "19-year-old Spain team-mate Pau Cubarsi". */
function isAttribute(text: string, age: Span, { start }: Span): boolean {
  const between = start > age.end ? text.slice(age.end, Math.min(start, age.end + MAX_LINK * 2)) : '';
  return (
    start - age.end <= MAX_LINK * 2 &&
    /-old$/.test(text.slice(age.start, age.end)) &&
    /^(?: [\p{L}-]{1,20}){0,4} $/u.test(between)
  );
}

/** "18-year-old plane", "61-year-old husband": the last word before a small word, a mark or the end. */
function nounBehind(age: Span, { words, keys, terms, reading: { article } }: Passage): Bearer | undefined {
  const { text } = article;
  if (!/-old$/.test(text.slice(age.start, age.end))) return undefined;
  let end = age.end;
  let noun: Bearer['noun'];
  const first = firstFrom(words, age.end);
  for (let i = first; i < words.length && i < first + MAX_WORDS; i++) {
    const { start, end: next, text: word } = words[i]!;
    if (!/^[ -]$/.test(text.slice(end, start)) || isStopWord(word) || isVerb(keys[i]!)) break;
    noun = { key: keys[i]!, terms: [...(noun?.terms ?? []), terms[i]!] };
    end = next;
    if (isSomebody(keys[i]!)) break;
  }
  return noun && { noun };
}

/** "the tower, which is 120 years old", "the skipper, 41,". */
function nounBefore(age: Span, { words, keys, terms, reading: { article } }: Passage): Bearer | undefined {
  const behind = firstFrom(words, age.start);
  for (let i = behind - 1; i >= 0 && i >= behind - MAX_WORDS; i--) {
    const word = words[i]!;
    if (isStopWord(word.text) || !isLinked(article.text, word, age)) continue;
    return { noun: { key: keys[i]!, terms: [terms[i]!] } };
  }
  return undefined;
}

function isVerb(key: string): boolean {
  const form = inflectionOf(key);
  return form === 'past' || form === 'present';
}

/** True for a noun for people. */
const isSomebody = (noun: string) =>
  headNounType(noun) === 'person' || isRoleNoun(noun) || isRoleNoun(noun.replace(/s$/, ''));
