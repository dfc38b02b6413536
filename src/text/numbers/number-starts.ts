import { MAX_FORMS, NOT_MEMOISED, type WordForm } from '../grammar/word-forms.ts';
import { NUMBER_WORDS, SCALE_WORDS } from './number-words.ts';
import { CURRENCY_CODES } from './units.ts';

const SPACE = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const HYPHEN_MINUS = 0x2d;
const MINUS = 0x2212;
const DOLLAR = 0x24;
const UNDERSCORE = 0x5f;
const ASCII_END = 0x80;
/** "ſ" matches "s" in a case-insensitive Unicode pattern. */
const LONG_S = 0x17f;
/** Code units of currency signs before sums. */
const SIGNS: ReadonlySet<number> = new Set(Array.from('$€£¥₹₽₺₩', (sign) => sign.charCodeAt(0)));
/** Bit that lower-cases an ASCII letter and leaves lower-case letters, digits and spaces unchanged. */
const SMALL = 0x20;

/** What the first three characters of a word imply: a number may begin, or may begin only if certain words follow. */
const Start = { sure: 1, article: 2, time: 4 } as const;

const NUMBERS = [
  ...NUMBER_WORDS,
  ...CURRENCY_CODES,
  ...[
    'minus',
    'half',
    'dozens',
    'hundreds',
    'thousands',
    'millions',
    'billions',
    'tens',
    'an ',
    'several',
    'few',
    'couple',
  ],
  ...[...SCALE_WORDS, 'half'].map((word) => `a ${word}`),
];
/** Units that occur without a number, as in "for weeks", "week-long". */
const TIMES = 'second minute hour day week month year decade century'.split(' ');
/** Words after "a" that make it the start of a number. */
const AFTER_ARTICLE = [
  ...'few couple handful minute hour day week month year decade century mile kilometre kilometer metre meter foot'.split(
    ' ',
  ),
  ...'tonne ton litre liter kilo pound hectare'.split(' '),
];

const STARTS: ReadonlyMap<number, number> = new Map([
  ...TIMES.map((word) => [keyAt(word, 0), Start.time] as const),
  ...AFTER_ARTICLE.map((word) => [keyAt(`a ${word}`, 0), Start.article] as const),
  ...NUMBERS.map((word) => [keyAt(word.toLowerCase(), 0), Start.sure] as const),
]);
const ARTICLE_STARTS: ReadonlySet<number> = new Set(AFTER_ARTICLE.map((word) => keyAt(word, 0)));
const LONG = /[a-z]{3,7}-?long\b/iy;

/**
 * False when no number can begin at the offset; true when the pattern has to decide. Avoids most pattern matches by
 * looking at three characters.
 */
export function mayBeginNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SPACE) return false;
  if (isDigit(code)) return at === 0 || !isWordCode(text.charCodeAt(at - 1));
  if (code === HYPHEN_MINUS || code === MINUS) return isDigit(text.charCodeAt(at + 1));
  if (!isLetter(code)) return code === LONG_S || SIGNS.has(code);
  if (at > 0 && isWordCode(text.charCodeAt(at - 1))) return false;
  return text.charCodeAt(at + 1) === DOLLAR || isRupee(text, at) || isForeign(text, at) || isStart(text, at);
}

/** By form id: 1 for a word at whose start a number may begin, 2 for one at which none can. */
const KNOWN_STARTS = new Uint8Array(MAX_FORMS);
const MAY_START = 1;
const NEVER_STARTS = 2;

/** True for a word at whose start no number can begin, whatever surrounds it. */
export function neverBeginsNumber(form: WordForm): boolean {
  if (form.id === NOT_MEMOISED) return false;
  const known = KNOWN_STARTS[form.id]!;
  if (known !== 0) return known === NEVER_STARTS;
  const never =
    LETTERS.test(form.core) && form.prefix === 0 && !isRupee(form.core, 0) && !STARTS.has(keyAt(form.core, 0));
  KNOWN_STARTS[form.id] = never ? NEVER_STARTS : MAY_START;
  return never;
}

/** A word that its first three letters decide; not "US$" or "a". */
const LETTERS = /^[a-z]{3}/i;

function isStart(text: string, at: number): boolean {
  const start = STARTS.get(keyAt(text, at));
  if (start === undefined) return false;
  if (start === Start.article) return ARTICLE_STARTS.has(keyAt(text, at + 2));
  if (start === Start.sure) return true;
  LONG.lastIndex = at;
  return text.startsWith('for ', at - 4) || LONG.test(text);
}

function keyAt(text: string, at: number): number {
  return (letterAt(text, at) * ASCII_END + letterAt(text, at + 1)) * ASCII_END + letterAt(text, at + 2);
}

function letterAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) | SMALL : 0;
}

/** "Rs 500", "Rs. 500". */
function isRupee(text: string, at: number): boolean {
  return letterAt(text, at) === 0x72 && letterAt(text, at + 1) === 0x73;
}

/** Letters outside ASCII are left to the pattern. */
function isForeign(text: string, at: number): boolean {
  return letterAt(text, at + 1) >= ASCII_END || letterAt(text, at + 2) >= ASCII_END;
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

function isLetter(code: number): boolean {
  const small = code | SMALL;
  return small >= 0x61 && small <= 0x7a;
}

function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === UNDERSCORE;
}
