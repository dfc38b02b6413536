import type { NumberMention, Sentence, Span } from '../../domain/article.ts';
import { isSentenceStarter } from '../abbreviations.ts';
import { apart } from '../apart.ts';
import { type Token, tokenise } from '../grammar/tokens.ts';
import { isCommonWord } from '../names/name-lexicon.ts';
import { SMALL_NUMBER } from '../patterns.ts';
import { withAbout } from './about.ts';
import { ageAt } from './ages.ts';
import { decadesIn } from './ages-in-decades.ts';
import { countedAt, oneAt } from './counted.ts';
import { isScore, joinedNumbers } from './joined-numbers.ts';
import { isLabel, isLabelled, MAX_BEFORE } from './label.ts';
import { isMetres } from './metres.ts';
import { CORE, CORE_BEHIND_NAME, DIGITS, type Groups } from './number-core.ts';
import { mayBeginNumber, neverBeginsNumber } from './number-starts.ts';
import { amountOf, digitsOf, roundedTo } from './number-values.ts';
import { ORDINAL_VALUES, scaleOf, WORD_NUMBER } from './number-words.ts';
import { weightAt } from './pounds.ts';
import { sharesIn } from './shares.ts';
import { currencyOf, unitAt } from './units.ts';

/**
 * Numbers that are read in one sentence; what follows is a table or worse, and each costs time and memory. Prose has ten at the
 * most, and a sentence is divided at 2,000 characters.
 */
export const MAX_NUMBERS_IN_SENTENCE = 200;

/** Number of characters after a number that are searched for its unit or noun. */
const BEHIND = 80;
const CENTS = /^ ?(?:(cents?)|pence|p)(?![\p{L}\p{N}-])/u;
/** Lines of a picture: "1080p". */
const PICTURE_LINES: ReadonlySet<number> = new Set([360, 480, 576, 720, 1080, 1440, 2160, 4320]);
/** A time of day, which is not a count. */
const TIME_OF_DAY = /^(?: ?[ap](?:\.m\.?|m\b)| o['’]clock\b)/;
const RANGE_END = new RegExp(`^(?: to | or | and |[-–])(?:${DIGITS}|${WORD_NUMBER})`, 'i');
const BARE_YEAR = /^(?:1[5-9]|20)\d\d$/;
/** "the 2019 boats": four digits without a comma, not a round number, after a word that typically precedes years. */
const YEAR_BEFORE =
  /(?:^|\b(?:in|since|of|the|a|an|his|her|their|its|by|during|until|from|before|after|late|early|mid) )$/i;
const LIKE_YEAR = /^(?:19|20)(?!00)\d\d$/;
/** "One-third", "two thirds". */
const FRACTION = new RegExp(`\\b(?:an?|${SMALL_NUMBER})[ -]$`, 'i');
/** Another number directly before, as in a telephone number. */
const NUMBER_BEFORE = /\d[ -]$/;
const NUMBER_BEHIND = /^[ -]\d/;
const AND_A_HALF = /^ and a half(?![\p{L}-])/u;
/** Vague numbers that need no noun: "hundreds fled". */
const SCALED = /(?:dozen|hundred|thousand|million|billion)s?$/i;
/** "thirty-something". */
const SOMETHING = /^-?(?:ish|-something|s?-odd)(?!\p{L})/u;
const NO_ORDINAL = /\b(?:a|an|per|every|each|split|one|any|this)\s$/i;

/** Finds counts, money, percentages, ordinals, durations, ages, distances and measures, in words or digits. */
export function findNumbers(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[] = tokenise(text),
): NumberMention[] {
  const numbers: NumberMention[] = [];
  let sentence = 0;
  let inSentence = 0;
  for (const core of coresIn(text, tokens)) {
    const before = sentence;
    while (sentence < sentences.length && sentences[sentence]!.end <= core.index) sentence++;
    if (sentence > before) inSentence = 0;
    const within = sentences[sentence];
    if (!within || core.index + core[0].length > within.end || ++inSentence > MAX_NUMBERS_IN_SENTENCE) continue;
    const number = read(text, within, core);
    if (number) numbers.push(number);
  }
  const all = [
    ...joinedNumbers(
      text,
      apart(numbers, () => false),
    ),
    ...sharesIn(text, sentences),
    ...decadesIn(text, sentences),
  ];
  return apart(
    all.sort((a, b) => a.start - b.start || b.end - a.end),
    (later) => later.kind === 'percent',
  );
}

/** All possible numbers, left to right; each begins at a token or a part of one ("thirty-third", "$5"). */
function* coresIn(text: string, tokens: readonly Token[]): Generator<RegExpExecArray> {
  let behind = 0;
  for (const { start, end, form } of tokens) {
    if (!form.joined && behind <= start && neverBeginsNumber(form)) continue;
    const limit = form.joined || form.prefix > 0 || behind > start ? end : start + 1;
    for (let at = Math.max(start, behind); at < limit; ) {
      const core = mayBeginNumber(text, at) ? coreAt(text, at) : null;
      at = behind = core ? at + core[0].length : at + 1;
      if (core) yield core;
    }
  }
}

function coreAt(text: string, at: number): RegExpExecArray | null {
  CORE.lastIndex = at;
  const core = CORE.exec(text);
  if (!core || !GROUPED_ONCE.test(core.groups?.digits ?? '') || !isNamed(text, at)) return core;
  CORE_BEHIND_NAME.lastIndex = at;
  return CORE_BEHIND_NAME.exec(text);
}

/** "13 009", which may be two numbers. */
const GROUPED_ONCE = /^\d{1,3}\s\d{3}$/;

/** A word with a capital before the figures, which is not there to begin a sentence: "May 5 300 people". */
function isNamed(text: string, at: number): boolean {
  const word = /(?<![\p{L}])\p{Lu}[\p{L}.]{1,15} $/u.exec(text.slice(Math.max(0, at - 18), at))?.[0].trimEnd();
  return word !== undefined && !isCommonWord(word) && !isSentenceStarter(word);
}

function read(text: string, sentence: Span, core: RegExpExecArray): NumberMention | undefined {
  const groups = core.groups as Groups;
  const end = core.index + core[0].length;
  const before = text.slice(Math.max(sentence.start, core.index - MAX_BEFORE), core.index);
  const behind = text.slice(end, Math.min(sentence.end, end + BEHIND));
  if (groups.low) return pairOf(text, sentence, core, behind);
  if (SOMETHING.test(behind)) return undefined;
  const meaning = ordinal(groups, before) ?? quantity(groups, core[0], before, behind);
  if (!meaning) return undefined;
  const start = meaning.kind === 'ordinal' ? core.index : withAbout(text, sentence, core.index);
  const { kind, value, unit, length, vague } = meaning;
  const canonical = unit ? `${value} ${unit}` : String(value);
  const found = { kind, start, end: end + length, canonical, value };
  const approximate = start < core.index || vague === true;
  if (!unit) return vague ? { ...found, approximate, vague } : { ...found, approximate };
  return vague ? { ...found, unit, approximate, vague } : { ...found, unit, approximate };
}

/** "10-12 boats", "$3-5 million"; "3-1" when a word indicates a score. */
function pairOf(text: string, sentence: Span, core: RegExpExecArray, behind: string): NumberMention | undefined {
  const { sign, low = '', lowScale, pence, high = '', highScale } = core.groups as Groups;
  const scale = scaleOf(highScale);
  const [from, to] = [roundedTo(Number(low) * scaleOf(lowScale ?? highScale)), roundedTo(Number(high) * scale)];
  const end = core.index + core[0].length;
  const before = text.slice(Math.max(sentence.start, core.index - MAX_BEFORE), core.index);
  const isLength = sign === undefined && highScale === 'm' && isMetres(Number(high), before, behind);
  if (pence || isLength) return measuredPair(text, sentence, core, isLength);
  const meaning = from < to && !/^0\d/.test(high) ? rangeMeaning(sign, to, before, behind) : undefined;
  const start = withAbout(text, sentence, core.index);
  if (meaning) {
    const { kind, unit, length } = meaning;
    const canonical = `${from}/${to} ${unit}`;
    return {
      kind,
      start,
      end: end + length,
      canonical,
      value: from,
      upTo: to,
      unit: unit!,
      approximate: start < core.index,
    };
  }
  if (sign || highScale || low.includes('.') || high.includes('.') || !isScore(text, core.index, end)) return undefined;
  return {
    kind: 'score',
    start: core.index,
    end,
    canonical: `${from}-${to}`,
    value: from,
    upTo: to,
    approximate: false,
  };
}

/** "50p-60p", "3-5m high". */
function measuredPair(text: string, sentence: Span, core: RegExpExecArray, isLength: boolean): NumberMention {
  const { low, high } = core.groups as Groups;
  const [value, upTo] = [low, high].map((written) => roundedTo(Number(written) / (isLength ? 1 : 100))) as [
    number,
    number,
  ];
  const [kind, unit] = isLength ? (['distance', 'metre'] as const) : (['money', 'GBP'] as const);
  const start = withAbout(text, sentence, core.index);
  const end = core.index + core[0].length;
  const approximate = start < core.index;
  return { kind, start, end, canonical: `${value}/${upTo} ${unit}`, value, upTo, unit, approximate };
}

function rangeMeaning(sign: string | undefined, to: number, before: string, behind: string): Meaning | undefined {
  if (sign) return { kind: 'money', value: to, unit: currencyOf(sign), length: 0 };
  const old = ageAt(to, before, behind);
  if (old) return { kind: 'age', value: to, unit: old.unit, length: old.length };
  const measured = measure(to, before, behind);
  if (measured) return measured;
  const counted = countedAt(behind);
  return counted?.direct ? { kind: 'count', value: to, unit: counted.noun, length: counted.length } : undefined;
}

interface Meaning {
  readonly kind: NumberMention['kind'];
  readonly value: number;
  readonly unit?: string;
  /** Length of the words after the number that belong to it, in UTF-16 units. */
  readonly length: number;
  readonly vague?: true | undefined;
}

function ordinal(groups: Groups, before: string): Meaning | undefined {
  if (groups.nth && FRACTION.test(before)) return undefined;
  if (groups.nth && !(groups.nth.toLowerCase() === 'second' && NO_ORDINAL.test(before))) {
    return { kind: 'ordinal', value: ORDINAL_VALUES.get(groups.nth.toLowerCase())!, length: 0 };
  }
  return groups.ordinal ? { kind: 'ordinal', value: digitsOf(groups), length: 0 } : undefined;
}

function quantity(groups: Groups, core: string, before: string, behind: string): Meaning | undefined {
  if (groups.nth || groups.ordinal || TIME_OF_DAY.test(behind)) return undefined;
  if (groups.long) return { kind: 'duration', value: 1, unit: groups.long.toLowerCase(), length: 0 };
  const value = amountOf(groups);
  if (Number.isNaN(value)) return undefined;
  if (groups.sign) return { kind: 'money', value, unit: currencyOf(groups.sign), length: 0 };
  if (groups.many) return vague(groups.many, value, behind);
  const age = ageAt(value, before, behind);
  if (age) return { kind: 'age', value, unit: age.unit, length: age.length };
  if (isScaledByM(groups, core) && isMetres(value / MILLION, before, behind))
    return { kind: 'distance', value: roundedTo(value / MILLION), unit: 'metre', length: 0 };
  const measured = measure(value, before, behind);
  if (!measured) return groups.article ? undefined : count(groups, core, value, before, behind);
  return groups.article ? andAHalf(measured, behind) : measured;
}

const MILLION = 1_000_000;

/** "5m", "5 m". */
function isScaledByM({ scale }: Groups, core: string): boolean {
  return scale === 'm' && core.endsWith('m');
}

/** "an hour and a half". */
function andAHalf(measured: Meaning, behind: string): Meaning {
  const half = AND_A_HALF.exec(behind.slice(measured.length))?.[0].length ?? 0;
  return half > 0 ? { ...measured, value: measured.value + 0.5, length: measured.length + half } : measured;
}

/** "dozens of boats", "several hours", "for weeks"; "hundreds" may occur alone, "several" may not. */
function vague(many: string, value: number, behind: string): Meaning | undefined {
  if (behind.startsWith('s') && /^\p{L}+$/u.test(many)) {
    const unit = unitAt(` ${many}s`);
    return unit && { kind: unit.kind, value, unit: unit.unit, length: 1, vague: true };
  }
  const measured = measure(value, '', behind.startsWith(' of ') ? behind.slice(3) : behind);
  if (measured) return { ...measured, length: measured.length + (behind.startsWith(' of ') ? 3 : 0), vague: true };
  const counted = countedAt(behind);
  if (counted) return { kind: 'count', value, unit: counted.noun, length: counted.length, vague: true };
  return SCALED.test(many) ? { kind: 'count', value, length: 0, vague: true } : undefined;
}

/** "20 pence", "20 percent"; in "20 to 30 percent" the first number takes the unit of the second. */
function measure(value: number, before: string, behind: string): Meaning | undefined {
  const first = behind[behind[0] === ' ' ? 1 : 0] ?? '';
  const cents = 'cp'.includes(first) && first !== '' ? CENTS.exec(behind) : null;
  if (cents && !(cents[0] === 'p' && PICTURE_LINES.has(value)))
    return { kind: 'money', value: roundedTo(value / 100), unit: cents[1] ? 'USD' : 'GBP', length: cents[0].length };
  const range = 'toaTOA-–'.includes(first) ? RANGE_END.exec(behind) : null;
  const shared = range ? unitAt(behind.slice(range[0].length)) : undefined;
  if (shared && range) return { kind: shared.kind, value, unit: shared.unit, length: 0 };
  if (SCALE_LETTER.test(behind) && isLabelled(before)) return undefined;
  const unit = weightAt(value, before, behind) ?? unitAt(behind);
  return unit ? { kind: unit.kind, value, unit: unit.unit, length: unit.length } : undefined;
}

/** "20C": degrees, or the name of a room or a telephone. */
const SCALE_LETTER = /^[CF](?![\p{L}\p{N}])/u;

function count(groups: Groups, core: string, value: number, before: string, behind: string): Meaning | undefined {
  if (LIKE_YEAR.test(core) && YEAR_BEFORE.test(before)) return undefined;
  // Something like "5c" or "4x": a letter directly behind the digits that is no unit.
  if (groups.digits !== undefined && LETTER.test(behind)) return undefined;
  const one = core.toLowerCase() === 'one';
  const found = one ? oneAt(behind) : countedAt(behind);
  const counted = found && (found.direct || !(BARE_YEAR.test(core) || isLabel(before))) ? found : undefined;
  if (counted) return { kind: 'count', value, unit: counted.noun, length: counted.length };
  const beside = NUMBER_BEFORE.test(before) || NUMBER_BEHIND.test(behind) || /^0\d/.test(core);
  const plain = one || value < 1 || beside || BARE_YEAR.test(core) || isLabelled(before);
  return plain ? undefined : { kind: 'count', value, length: 0 };
}

const LETTER = /^\p{L}/u;
