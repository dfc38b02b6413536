const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

/** Cardinal number words with their values. */
const NUMBER_VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);

/** "third" → 3, "twentieth" → 20. */
export const ORDINAL_VALUES: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word.replace(/y$/, 'ieth'), (i + 2) * 10] as const),
]);

/** Words and letters that multiply the preceding number. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** "million" → 1,000,000; 1 for a word that is not a scale. */
export function scaleOf(word: string | undefined): number {
  return SCALES.get((word ?? '').toLowerCase()) ?? 1;
}

/** Scales written out. */
export const SCALE_WORDS: readonly string[] = 'hundred thousand million billion trillion dozen lakh crore'.split(' ');

/** Words that a written-out number can begin with, and ordinals; scales and "half" only follow "a". */
export const NUMBER_WORDS: readonly string[] = [...NUMBER_VALUES.keys(), ...ORDINAL_VALUES.keys()];

/** Everything a number in words is made of but "half": cardinals, ordinals and scales, in lower case. */
export const NUMERALS: ReadonlySet<string> = new Set([...NUMBER_WORDS, ...SCALE_WORDS]);

/** The scales as regular expression alternatives: words, and the short forms used after digits. */
const SCALE_WORD = SCALE_WORDS.join('|');
export const SCALE_SHORT = 'million|billion|trillion|thousand|lakh|crore|mln|mn|bn|tn|trn|m|b|k';

const PLAIN = `(?:${[...NUMBER_VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})`;

const TENS_WORD = TENS.join('|');

/**
 * A number in words: "four", "twenty-five", "three hundred and twelve thousand", "four and a half million", "half a
 * million".
 */
export const WORD_NUMBER =
  `(?:half an?(?= (?:${SCALE_WORD}))|an?(?= (?:${SCALE_WORD}|half ))|${PLAIN})(?![\\w])` +
  `(?:(?<=${TENS_WORD})[ -]${PLAIN}\\b| (?:${SCALE_WORD})\\b|(?<=${SCALE_WORD})(?: and)? ${PLAIN}\\b|(?: and a)? half\\b){0,8}`;

/** The value of a number in words, as matched by `WORD_NUMBER`; NaN for anything else. */
export function valueOfWords(words: string): number {
  let total = 0;
  let group = Number.NaN;
  let lastScale = 1;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const scale = SCALES.get(word);
    if (scale && scale <= 100) group = orElse(group, 1) * scale;
    else if (scale) {
      total += orElse(group, 1) * scale;
      lastScale = scale;
      group = 0;
    } else if (word === 'half') group = orElse(group, 0) + (group === 0 ? lastScale / 2 : 0.5);
    else if (NUMBER_VALUES.has(word)) group = orElse(group, 0) + NUMBER_VALUES.get(word)!;
  }
  return total + group;
}

function orElse(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}
