import type { AnswerType } from '../../domain/answer-type.ts';
import { overlaps, type Span } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { countryOf } from '../../text/names/name-lexicon.ts';
import { NUMERALS } from '../../text/numbers/number-words.ts';
import type { Passage } from '../model/passage.ts';
import { COUNTRIES } from './mention-matchers.ts';

/** Words of a type, and whether they are of the preferred kind. */
interface TypedWords extends Span {
  readonly first: boolean;
}

/** Number of words of a type starting at index `at`; 0 for no match. */
type Look = (passage: Passage, at: number) => number;

const LISTED = listed();

/** "Norwegian", "North Korean": derived from a country's name. */
const nation: Look = ({ words }, at) => {
  const [first, second] = [words[at]!.text, words[at + 1]?.text];
  if (second !== undefined && countryOf(`${first} ${second}`) !== undefined) return 2;
  return countryOf(first) === undefined ? 0 : 1;
};

/** False for "European" and the like: of no single country. */
function isCountry({ words }: Passage, at: number): boolean {
  const names = [words[at]!.text, `${words[at]!.text} ${words[at + 1]?.text ?? ''}`].map(countryOf);
  return names.some((name) => name !== undefined && COUNTRIES.has(fold(name)));
}

/** "green", "dark green", "pale sea-green". */
const colour: Look = ({ keys }, at) => {
  const from = SHADES.has(keys[at]!) ? 1 : 0;
  return isListed('colour', keys[at + from]) ? from + 1 : 0;
};

const SHADES = new Set('dark light pale bright deep'.split(' '));

/** "twice a week", "three times", "every other day", "daily". */
const frequency: Look = ({ keys }, at) => {
  const key = keys[at]!;
  if (key === 'every' || key === 'each') {
    const unit = keys.slice(at + 1, at + 1 + EVERY_WITHIN).findIndex((word) => isPeriod(word));
    return unit < 0 ? 0 : unit + 2;
  }
  // "For the second time".
  if (keys[at + 1] === 'time' && ORDINAL.test(key)) return 2;
  const count = isListed('frequency', key) ? 1 : TIMES.has(keys[at + 1] ?? '') && at + 1 < keys.length ? 2 : 0;
  if (count === 0 || !PER.has(keys[at + count] ?? '')) return count;
  const unit = keys.slice(at + count + 1, at + count + PER_WITHIN).findIndex((word) => isPeriod(word));
  return unit < 0 ? count : count + unit + 2;
};

/** Maximum number of words after "every", up to and including the period: "every two years". */
const EVERY_WITHIN = 3;
const TIMES = new Set(['times']);
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|only)$/;
const PER = new Set(['a', 'an', 'per', 'every', 'each', 'in']);
/** The same after "once in": "once in two weeks". */
const PER_WITHIN = 3;
const PERIOD =
  /^(?:second|minute|hour|day|night|morning|evening|week|weekend|fortnight|month|season|quarter|year|decade|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/;
const isPeriod = (word: string | undefined) => word !== undefined && PERIOD.test(word);

/** "magnitude 6.4", "a 7.1-magnitude quake", "category 4", "force nine", "5.2 on the Richter scale". */
const MAGNITUDE =
  /\bmagnitude(?:s)?[- ](?:of )?\d{1,2}(?:\.\d{1,2})?(?: and \d{1,2}\.\d{1,2})?|\b\d{1,2}(?:\.\d{1,2})?(?: and \d{1,2}\.\d{1,2})?[- ]magnitude\b|\b(?:measur|register)(?:ed|ing) \d{1,2}\.\d{1,2}|\b\d{1,2}(?:\.\d{1,2})? on the (?:Richter|moment)|\bcategory (?:[1-5]|one|two|three|four|five)\b|\bforce (?:\d{1,2}|seven|eight|nine|ten|eleven|twelve)\b/giu;

/** Types recognised by their spelling rather than by a list; offsets are relative to the sentence. */
const WRITTEN: Readonly<Partial<Record<AnswerType, RegExp>>> = {
  // Quoted words that start with a capital, such as a film or a book, without a final comma inside the marks.
  magnitude: MAGNITUDE,
  title: /(?<=["“„«])\p{Lu}[^"“”„«»]{0,80}?(?=[,.]?["”»])/gu,
};

/** "nine" in "a nine-member choir", "4,000" in "a 4,000-seat arena". */
const compoundCount: Look = ({ words, keys, reading: { article } }, at) => {
  const [word, next] = [words[at]!, words[at + 1]];
  const isNumber = /^\p{N}[\p{N}.,]*$/u.test(keys[at]!) || NUMERALS.has(keys[at]!);
  if (!isNumber || !next || !COUNTED.has(keys[at + 1]!)) return 0;
  return article.text.slice(word.end, next.start) === '-' ? 1 : 0;
};

/** What the number in a compound counts: "a nine-MEMBER choir". */
const COUNTED: ReadonlySet<string> = new Set(
  'member man men woman person people strong seat seater bed bedroom room'.split(' '),
);

const LOOKS: Readonly<Partial<Record<AnswerType, Look>>> = {
  nationality: nation,
  country: (passage, at) => (isCountry(passage, at) ? nation(passage, at) : 0),
  language: ({ keys }, at) => (isListed('language', keys[at]) ? 1 : 0),
  religion: ({ keys }, at) => (isListed('religion', keys[at]) ? 1 : 0),
  colour,
  frequency,
  count: compoundCount,
};

/** Words of a type that is detected by a list rather than a reader; undefined for a type without a list. */
export function wordsOfType(type: AnswerType, passage: Passage): readonly TypedWords[] | undefined {
  const written = WRITTEN[type];
  if (written) return writtenIn(passage, written);
  const look = LOOKS[type];
  if (!look) return undefined;
  const { words } = passage;
  // A nation's adjective identifies a country, but its name is preferred.
  const first = type !== 'country';
  const found: TypedWords[] = [];
  for (let at = 0; at < words.length; ) {
    const count = look(passage, at);
    if (count > 0) found.push({ start: words[at]!.start, end: words[at + count - 1]!.end, first });
    at += Math.max(1, count);
  }
  return found;
}

/** The share of a sentence from which quoted words are the sentence itself. */
const WHOLE_SENTENCE = 0.8;

function writtenIn({ reading, sentence, quotes }: Passage, pattern: RegExp): readonly TypedWords[] {
  const text = reading.article.text.slice(sentence.start, sentence.end);
  const found = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: sentence.start + index,
    end: sentence.start + index + length,
    first: true,
  }));
  // A sentence that somebody says is no title.
  const isWhole = ({ start, end }: Span) => end - start >= WHOLE_SENTENCE * (sentence.end - sentence.start);
  return found.filter(
    (span) => !isWhole(span) || !quotes.some(({ parts }) => parts.some((part) => overlaps(part, span))),
  );
}

function isListed(type: AnswerType, key: string | undefined): boolean {
  return key !== undefined && (LISTED.get(type)?.has(key) ?? false);
}

function listed(): ReadonlyMap<AnswerType, ReadonlySet<string>> {
  const words = new Map<AnswerType, Set<string>>();
  for (const row of lexicon('questions/answer-words')) {
    const [word = '', type] = row.split('\t');
    words.set(type as AnswerType, (words.get(type as AnswerType) ?? new Set()).add(fold(word)));
  }
  return words;
}
