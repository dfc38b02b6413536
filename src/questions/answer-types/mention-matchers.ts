import type { AnswerType } from '../../domain/answer-type.ts';
import { type Mention, type NumberMention, type Span, wordsOf } from '../../domain/article.ts';
import { isStopWord } from '../../retrieval/analysis/terms.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { Passage } from '../model/passage.ts';

/** Returns the part of a mention that satisfies a type finer than its kind; undefined when none does. */
type Look = (mention: Mention, passage: Passage) => Span | undefined;

const LOOKS: Readonly<Partial<Record<AnswerType, Look>>> = {
  city: only((mention, passage) => !isAny(LARGER, mention, passage)),
  country: only((mention, passage) => isAny(COUNTRIES, mention, passage)),
  year: only((mention, { reading }) => HAS_YEAR.test(wordsOf(reading.article, mention))),
  time: only((mention, { reading }) => HAS_TIME.test(wordsOf(reading.article, mention))),
  // "15 million", "40 crowns": sums that the reader types as plain numbers.
  money: only((m, passage) => isIn(m, 'money') || isSum(m, passage)),
  size: only((mention) => isIn(mention, 'distance') || hasUnit(mention, AREA_OR_SPACE)),
  // The reader types pounds as money; only the question disambiguates.
  weight: only((mention, { reading }) => hasUnit(mention, WEIGHT) || IN_POUNDS.test(wordsOf(reading.article, mention))),
  speed: only((mention) => hasUnit(mention, SPEED)),
  temperature: only((mention) => hasUnit(mention, TEMPERATURE)),
  'first-name': (mention, passage) => partOfName(mention, passage, (words) => words[0]),
  'last-name': (mention, passage) => partOfName(mention, passage, (words) => words.at(-1)),
};

/**
 * The part of a mention that satisfies a type, given that its kind fits: usually the whole mention, for a given name or
 * surname one word of a person's name. Undefined when the kind fits but the mention does not, as a speed for a weight.
 */
export function mentionOfType(type: AnswerType, mention: Mention, passage: Passage): Span | undefined {
  const look = LOOKS[type];
  return look ? look(mention, passage) : mention;
}

function only(is: (mention: Mention, passage: Passage) => boolean): Look {
  return (mention, passage) => (is(mention, passage) ? mention : undefined);
}

const namesIn = (list: string) => new Set(lexicon(list).flatMap((row) => row.split('\t').map(fold)));

/** Folded names of countries. */
export const COUNTRIES: ReadonlySet<string> = namesIn('places/countries');
/** Names of areas that contain cities. */
const LARGER = new Set([...COUNTRIES, ...namesIn('places/regions')]);

function isAny(names: ReadonlySet<string>, mention: Mention, { reading }: Passage): boolean {
  return names.has(fold(mention.canonical)) || names.has(fold(wordsOf(reading.article, mention)));
}

const HAS_YEAR = /\b\d{4}(?:s\b|\b)|\byear/;
const HAS_TIME = /\d[:.]\d\d\b|\b[ap]\.?m\b|\bnoon\b|\bmidnight\b|o['’]clock\b/i;

const AREA_OR_SPACE = /^(?:acre|hectare|square |cubic |litre|gallon|barrel)/;
const WEIGHT = /^(?:tonne|ton|kilogram|gram|ounce|pound|stone)$/;
const IS_SUM = /illions?$|\bcrowns?$/;
const IN_POUNDS = /\d (?:pounds?|lbs?)$/;
const SPEED = /per (?:hour|second)$|^knot$/;
const TEMPERATURE = /^degree/;

/** "15 million", but not of what it counts: "6 million workers". */
function isSum(mention: Mention, { reading, words }: Passage): boolean {
  const { text } = reading.article;
  if (!IS_SUM.test(wordsOf(reading.article, mention))) return false;
  const next = words.find(({ start }) => start >= mention.end);
  return next === undefined || text.slice(mention.end, next.start) !== ' ' || isStopWord(next.text);
}

const isIn = (mention: Mention, kind: NumberMention['kind']) => mention.kind === kind;

function hasUnit(mention: Mention, units: RegExp): boolean {
  return 'unit' in mention && mention.unit !== undefined && units.test(mention.unit);
}

const NAME_WORD = /[^\s]+/g;

/** One word of a name that has several. */
function partOfName(
  { start, end }: Mention,
  { reading }: Passage,
  part: (words: readonly RegExpExecArray[]) => RegExpExecArray | undefined,
): Span | undefined {
  const words = [...reading.article.text.slice(start, end).matchAll(NAME_WORD)];
  const word = words.length > 1 ? part(words) : undefined;
  return word && { start: start + word.index, end: start + word.index + word[0].length };
}
