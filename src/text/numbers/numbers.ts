import type { NumberMention, Sentence, Span } from '../../domain/article.ts';
import { apart } from '../apart.ts';
import { lexicon } from '../lexicon.ts';
import { SMALL_NUMBER } from '../patterns.ts';
import { countedAt } from './counted.ts';
import { mayBeginNumber } from './number-starts.ts';
import { ORDINAL_VALUES, SCALE_SHORT, scaleOf, valueOfWords, WORD_NUMBER } from './number-words.ts';
import { CURRENCY_SIGN, currencyOf, type Unit, unitAt } from './units.ts';

/** Characters read behind a number for its unit or noun. */
const BEHIND = 80;
/** Characters read before it for "about", "more than". */
const BEFORE = 24;

const DIGITS = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?';
const CORE = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:/#@+-]|\\d[–—])(?:(?<sign>${CURRENCY_SIGN}) ?)?(?<minus>minus |[-−])?(?<digits>${DIGITS})` +
    `(?:[ -]?(?<scale>${SCALE_SHORT})(?![\\p{L}\\p{N}]))?(?<ordinal>st|nd|rd|th)?(?![\\p{L}\\p{N}_]|[.,:/]\\d|[-—]\\d)` +
    `|\\b(?<words>${WORD_NUMBER})(?![\\p{L}\\p{N}_])` +
    `|\\b(?<many>(?:(?:tens|hundreds) of )?(?:dozen|hundred|thousand|million|billion)s)(?= of )` +
    `|\\b(?<nth>${[...ORDINAL_VALUES.keys()].slice(1).join('|')})\\b`,
  'iuy',
);
const APPROXIMATE = new RegExp(
  `(?:^|[\\s(“"‘'—–-])(${lexicon('approximate-words')
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s(?:an? )?$`,
  'i',
);
/** From here on pounds "of" something are money. */
const MONEY_FROM = 100_000;
const CENTS = /^ (?:(cents?)|pence|p(?=\b))\b/;
/** A time of day is no count. */
const TIME_OF_DAY = /^ ?[ap](?:\.m\.?|m\b)/;
const RANGE_END = new RegExp(`^(?: to | or | and |[-–])(?:${DIGITS}|${WORD_NUMBER})`, 'i');
const YEARS_OLD = /^(?:-year-old|[ -]years?[ -]old|[ -]years of age)/;
const AGED = /\b(?:aged|age|age of)\s$/i;
const AFTER_NAME = /\p{Lu}[\p{L}.'’-]{1,30}, $/u;
const LABELLED = /(?:\p{Lu}[\p{L}]{2,30}|No\.|Nos\.|Art\.) $/u;
const BARE_YEAR = /^(?:1[5-9]|20)\d\d$/;
/** "One-third", "two thirds". */
const FRACTION = new RegExp(`\\b(?:an?|${SMALL_NUMBER})[ -]$`, 'i');
/** A number beside another, as in a telephone number. */
const NUMBER_BEFORE = /\d[ -]$/;
const NUMBER_BEHIND = /^[ -]\d/;
const NO_ORDINAL = /\b(?:a|an|per|every|each|split|one|any|this)\s$/i;

/** Counts, money, percentages, ordinals, durations, ages, distances and measures, written out or in digits. */
export function findNumbers(text: string, sentences: readonly Sentence[]): NumberMention[] {
  const numbers: NumberMention[] = [];
  let sentence = 0;
  for (let at = 0; at < text.length; ) {
    const core = mayBeginNumber(text, at) ? coreAt(text, at) : null;
    if (!core) {
      at++;
      continue;
    }
    while (sentence < sentences.length && sentences[sentence]!.end <= at) sentence++;
    at += core[0].length;
    const number = at <= (sentences[sentence]?.end ?? 0) ? read(text, sentences[sentence]!, core) : undefined;
    if (number) numbers.push(number);
  }
  return apart(numbers, () => false);
}

function coreAt(text: string, at: number): RegExpExecArray | null {
  CORE.lastIndex = at;
  return CORE.exec(text);
}

function read(text: string, sentence: Span, core: RegExpExecArray): NumberMention | undefined {
  const groups = core.groups as Readonly<Record<string, string | undefined>>;
  const end = core.index + core[0].length;
  const before = text.slice(Math.max(sentence.start, core.index - BEFORE), core.index);
  const behind = text.slice(end, Math.min(sentence.end, end + BEHIND));
  const meaning = ordinal(groups, before) ?? quantity(groups, core[0], before, behind);
  if (!meaning) return undefined;
  const about = meaning.kind === 'ordinal' ? null : APPROXIMATE.exec(before);
  const start = about
    ? core.index - (before.length - about.index - (about[0].length - about[0].trimStart().length))
    : core.index;
  const { kind, value, unit, length, many } = meaning;
  const from = startOf(text, start, about);
  const to = end + length;
  const approximate = about !== null || many === true;
  return unit
    ? { kind, start: from, end: to, canonical: `${value} ${unit}`, value, unit, approximate }
    : { kind, start: from, end: to, canonical: String(value), value, approximate };
}

function startOf(text: string, start: number, about: RegExpExecArray | null): number {
  return about && /[\s(“"‘'—–-]/.test(text[start] ?? '') ? start + 1 : start;
}

interface Meaning {
  readonly kind: NumberMention['kind'];
  readonly value: number;
  readonly unit?: string;
  /** Characters behind the number that belong to it. */
  readonly length: number;
  /** True for "hundreds of". */
  readonly many?: boolean;
}

function ordinal(groups: Readonly<Record<string, string | undefined>>, before: string): Meaning | undefined {
  if (groups.nth && FRACTION.test(before)) return undefined;
  if (groups.nth && !(groups.nth.toLowerCase() === 'second' && NO_ORDINAL.test(before))) {
    return { kind: 'ordinal', value: ORDINAL_VALUES.get(groups.nth.toLowerCase())!, length: 0 };
  }
  return groups.ordinal ? { kind: 'ordinal', value: digitsOf(groups), length: 0 } : undefined;
}

function quantity(
  groups: Readonly<Record<string, string | undefined>>,
  core: string,
  before: string,
  behind: string,
): Meaning | undefined {
  if (groups.nth || groups.ordinal || TIME_OF_DAY.test(behind)) return undefined;
  const value = amountOf(groups);
  if (Number.isNaN(value)) return undefined;
  if (groups.sign) return { kind: 'money', value, unit: currencyOf(groups.sign), length: 0 };
  return age(value, before, behind) ?? measure(value, behind) ?? count(groups, core, value, before, behind);
}

function age(value: number, before: string, behind: string): Meaning | undefined {
  const old = YEARS_OLD.exec(behind);
  if (old) return { kind: 'age', value, unit: 'year', length: old[0].length };
  const bare = /^(?:[,.;)]|$| (?:and|was|who|when)\b)/.test(behind);
  const possible = Number.isInteger(value) && value > 0 && value < 120 && bare;
  return possible && (AGED.test(before) || (AFTER_NAME.test(before) && behind.startsWith(',')))
    ? { kind: 'age', value, unit: 'year', length: 0 }
    : undefined;
}

/** "20 pence", "20 percent"; in "20 to 30 percent" the first number has the unit of the second. */
function measure(value: number, behind: string): Meaning | undefined {
  const first = behind[behind[0] === ' ' ? 1 : 0] ?? '';
  const cents = 'cp'.includes(first) ? CENTS.exec(behind) : null;
  if (cents)
    return { kind: 'money', value: roundedTo(value / 100), unit: cents[1] ? 'USD' : 'GBP', length: cents[0].length };
  const range = 'toaTOA-–'.includes(first) ? RANGE_END.exec(behind) : null;
  const shared = range ? unitAt(behind.slice(range[0].length)) : undefined;
  if (shared && range) return { kind: shared.kind, value, unit: shared.unit, length: 0 };
  const unit = weightAt(value, behind) ?? unitAt(behind);
  return unit ? { kind: unit.kind, value, unit: unit.unit, length: unit.length } : undefined;
}

/** "100 pounds of hay" weigh; "9 million pounds of debt" do not. */
function weightAt(value: number, behind: string): Unit | undefined {
  const words = /^[ -]pounds?(?= of \p{Ll})/u.exec(behind)?.[0];
  return words && value < MONEY_FROM ? { kind: 'measure', unit: 'pound', length: words.length } : undefined;
}

function count(
  groups: Readonly<Record<string, string | undefined>>,
  core: string,
  value: number,
  before: string,
  behind: string,
): Meaning | undefined {
  const one = core.toLowerCase() === 'one';
  const found = one ? undefined : countedAt(behind);
  const counted = found && (found.direct || !BARE_YEAR.test(core)) ? found : undefined;
  if (counted)
    return { kind: 'count', value, unit: counted.noun, length: counted.length, many: groups.many !== undefined };
  const beside = NUMBER_BEFORE.test(before) || NUMBER_BEHIND.test(behind) || /^0\d/.test(core);
  const plain = one || value < 1 || beside || BARE_YEAR.test(core) || LABELLED.test(before);
  return plain ? undefined : { kind: 'count', value, length: 0, many: groups.many !== undefined };
}

function amountOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups.digits) return digitsOf(groups);
  if (groups.words) return valueOfWords(groups.words);
  const words = (groups.many ?? '').toLowerCase().replace(/s\b/g, '').split(' of ');
  return words.reduce((value, word) => value * (word === 'ten' ? 10 : scaleOf(word)), 1);
}

function digitsOf(groups: Readonly<Record<string, string | undefined>>): number {
  const value = Number((groups.digits ?? '').replaceAll(',', '')) * scaleOf(groups.scale);
  return roundedTo(groups.minus ? -value : value);
}

/** Whole numbers below have at most fifteen digits. */
const EXACT = 1e15;

/** Without the dust of binary fractions: 3.3 × 1000 is 3300. */
function roundedTo(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < EXACT ? value : Number(value.toPrecision(15));
}
