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
/** "ſ" is an "s" to a pattern that heeds no case. */
const LONG_S = 0x17f;
/** Signs that stand before sums, as code units. */
const SIGNS: ReadonlySet<number> = new Set(Array.from('$€£¥₹₽₺₩', (sign) => sign.charCodeAt(0)));
/** Makes a small letter of a capital one, and leaves small ones, digits and spaces as they are. */
const SMALL = 0x20;

/** The first three characters of everything a number can begin with, as keys. */
const STARTS: ReadonlySet<number> = new Set(
  [
    ...NUMBER_WORDS,
    ...CURRENCY_CODES,
    ...['minus', 'half', 'dozens', 'hundreds', 'thousands', 'millions', 'billions', 'tens', 'an '],
    ...[...SCALE_WORDS, 'half'].map((word) => `a ${word}`),
  ].map((start) => keyAt(start.toLowerCase(), 0)),
);

/** False where no number can begin; true where a pattern has to look. A look at three letters saves most of the looking. */
export function mayBeginNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SPACE) return false;
  if (isDigit(code)) return at === 0 || !isWordCode(text.charCodeAt(at - 1));
  if (code === HYPHEN_MINUS || code === MINUS) return isDigit(text.charCodeAt(at + 1));
  if (!isLetter(code)) return code === LONG_S || SIGNS.has(code);
  if (at > 0 && isWordCode(text.charCodeAt(at - 1))) return false;
  return text.charCodeAt(at + 1) === DOLLAR || isRupee(text, at) || isForeign(text, at) || STARTS.has(keyAt(text, at));
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

/** Letters outside of ASCII are left to the pattern. */
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
