import type { Groups } from './number-core.ts';
import { scaleOf, valueOfWords } from './number-words.ts';

/** Fractions written behind digits; "and a half" is not listed. */
const PARTS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '1/2': 0.5,
  '¼': 0.25,
  '1/4': 0.25,
  '¾': 0.75,
  '3/4': 0.75,
};

/** The value of a number in digits or words; NaN when its words have none. "half an hour" is 0.5, "dozens" at least 12. */
export function amountOf(groups: Groups): number {
  if (groups.digits) return digitsOf(groups);
  if (groups.words) return valueOfWords(groups.words);
  if (groups.article) return groups.article.toLowerCase().startsWith('half') ? 0.5 : 1;
  return (groups.many ?? '')
    .toLowerCase()
    .split(/[ -]/)
    .reduce((value, word) => value * factorOf(word), 1);
}

/** Minimum value of a word of a vague number. */
function factorOf(word: string): number {
  if (word === 'tens') return 10;
  if (word === 'few' || word === 'several' || word === 'handful') return 3;
  return word === 'couple' || /^(?:second|minute|hour|day|week|month|year|decade|centurie)$/.test(word)
    ? 2
    : scaleOf(word.replace(/s$/, ''));
}

/** The value of a number in digits with its fraction, scale and sign: "-3½ million". */
export function digitsOf(groups: Groups): number {
  const part = PARTS[groups.part?.trim() ?? ''] ?? (groups.part ? 0.5 : 0);
  const value = (figureOf(groups.digits ?? '') + part) * scaleOf(groups.scale);
  return roundedTo(groups.minus ? -value : value);
}

/** "1,540", "1'540", "1 540", "1,00,000"; a comma before one or two last digits is a decimal point. */
function figureOf(written: string): number {
  return Number(written.replace(/,(?=\d{1,2}$)/, '.').replace(/[,'’\s]/g, ''));
}

/** Integers below this bound have at most fifteen digits and are exact. */
const EXACT = 1e15;

/** Removes floating-point errors: 3.3 × 1000 is 3300. */
export function roundedTo(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < EXACT ? value : Number(value.toPrecision(15));
}
