/** Character classes as bits; a character may have several. */
export const Char = {
  letter: 1,
  number: 2,
  /** A combining mark, such as an accent encoded as a character of its own. */
  mark: 4,
  space: 8,
  capital: 16,
  small: 32,
  /** Two UTF-16 units long. */
  wide: 64,
} as const;

/** Letters, numbers and combining marks: the parts of words. */
export const WORD_PART = Char.letter | Char.number | Char.mark;

/** End of Latin, Greek, Cyrillic, general punctuation and currency signs: nearly all characters of a newspaper. */
const TABLE_END = 0x2100;
const PATTERNS: ReadonlyArray<readonly [RegExp, number]> = [
  [/\p{L}/u, Char.letter],
  [/\p{N}/u, Char.number],
  [/\p{M}/u, Char.mark],
  [/\s/u, Char.space],
  [/\p{Lu}/u, Char.capital],
  [/\p{Ll}/u, Char.small],
];
/** Precomputed: a table look-up costs a twentieth of a pattern with Unicode properties. */
const TABLE = createTable();

/** Matches runs of characters, which is five times as fast as testing each character with each pattern. */
function createTable(): Uint8Array {
  const characters = Array.from({ length: TABLE_END }, (_, code) => String.fromCharCode(code)).join('');
  const table = new Uint8Array(TABLE_END);
  for (const [pattern, bit] of PATTERNS) {
    for (const { index, 0: run } of characters.matchAll(new RegExp(`${pattern.source}+`, 'gu'))) {
      for (let code = index; code < index + run.length; code++) table[code]! |= bit;
    }
  }
  return table;
}

function kindOf(character: string): number {
  let kind = character.length > 1 ? Char.wide : 0;
  for (const [pattern, bit] of PATTERNS) if (pattern.test(character)) kind |= bit;
  return kind;
}

/** The classes of the character at a UTF-16 offset within the text. */
export function charAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < TABLE_END ? TABLE[code]! : kindOf(String.fromCodePoint(text.codePointAt(at)!));
}

/** The classes of the character that ends at an offset; 0 at the start of the text. */
export function charBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const code = text.charCodeAt(at - 1);
  if (code < TABLE_END) return TABLE[code]!;
  return charAt(text, isSecondHalf(code) && at > 1 && isFirstHalf(text.charCodeAt(at - 2)) ? at - 2 : at - 1);
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** True for a low surrogate, the second UTF-16 unit of a character. */
export function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** Length in UTF-16 units of a character with these classes. */
export function widthOf(kind: number): number {
  return (kind & Char.wide) === 0 ? 1 : 2;
}

/** End offset of the letters, numbers and combining marks that start at `at`; `at` itself if there are none. */
export function wordPartEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end) {
    const kind = charAt(text, to);
    if ((kind & WORD_PART) === 0) break;
    to += widthOf(kind);
  }
  return to;
}

/** Whether the character at an offset has one of the classes; false from `end` on. */
export function isAt(text: string, at: number, end: number, kind: number): boolean {
  return at < end && (charAt(text, at) & kind) !== 0;
}

/** True for a word that begins with a capital letter of any script. */
export function isCapital(word: string): boolean {
  return word !== '' && (charAt(word, 0) & Char.capital) !== 0;
}

/**
 * The words in lower case; returns the input unchanged when it already is, which is cheap to check and the usual case.
 */
export function lowerCase(words: string): string {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code >= ASCII_END || (code >= CAPITAL_A && code <= CAPITAL_Z)) return words.toLowerCase();
  }
  return words;
}
const ASCII_END = 0x80;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
