import type { Span } from '../domain/article.ts';
import { lowerCase } from './characters.ts';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ſ: 's',
  ς: 'σ',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '…': '...',
};

const INVISIBLE = /^[\u00AD\u200B-\u200F\u2060\uFEFF]$/u;
const APOSTROPHE = /^[‘’‚‛′`´ʼʹ‹›]$/u;
const QUOTATION_MARK = /^[“”„‟″«»＂]$/u;
const DASH = /^[‐‑‒–—―−﹣－]$/u;
const SPACE = /^\s$/u;
const MARKS = /\p{M}+/gu;

/** End of Latin, Greek, Cyrillic and general punctuation: nearly all characters of a newspaper. */
const TABLE_END = 0x2070;
/** The folded form of each character below `TABLE_END`, computed on first use. */
const TABLE: (string | undefined)[] = new Array(TABLE_END).fill(undefined);

/** The folded form of one character; '' when it is dropped. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= TABLE_END) return computeFold(character);
  TABLE[code] ??= computeFold(character);
  return TABLE[code];
}

function computeFold(written: string): string {
  // Some marks are others by their code alone: the Greek numeral sign is a prime.
  const canonical = written.normalize('NFC');
  const character = canonical.length === written.length ? canonical : written;
  if (APOSTROPHE.test(character)) return "'";
  if (QUOTATION_MARK.test(character)) return '"';
  if (DASH.test(character)) return '-';
  if (SPACE.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  return bareLetter(bareLetter(character).toLowerCase());
}

/** Superscripts, subscripts and full-width forms of letters and digits: "H₂O", "ｆｅｒｒｙ". */
const FORM = /^[\u00B2\u00B3\u00B9\u2070-\u209C\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]$/u;

function bareLetter(character: string): string {
  const bare = character.normalize(FORM.test(character) ? 'NFKD' : 'NFD').replace(MARKS, '');
  return PLAIN[bare] ?? bare;
}

/** A folded text with a mapping to the original. */
interface Folded {
  readonly text: string;
  /** For each folded character and for the end, the UTF-16 offset in the original; non-decreasing. */
  readonly origin: readonly number[];
  /** Maps a span of the folded text to the original. */
  spanOf(start: number, end: number): Span;
}

/**
 * Normalises text for comparison: lower case, no diacritics (also ı ł ß ø đ æ …), one kind each of quotation mark,
 * apostrophe and dash, runs of white space as one space. Idempotent.
 */
export function fold(text: string): string {
  if (isPlain(text)) return lowerCase(text);
  let folded = '';
  let afterSpace = false;
  for (const character of text) {
    const piece = foldCharacter(character);
    if (piece === '' || (piece === ' ' && afterSpace)) continue;
    folded += piece;
    afterSpace = piece === ' ';
  }
  return folded;
}

/** True for printable ASCII without "`" and without consecutive spaces: folding only lowers its case. */
function isPlain(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE_CODE || code > LAST_PRINTABLE || code === BACKTICK || (code === SPACE_CODE && code === before))
      return false;
    before = code;
  }
  return true;
}

const SPACE_CODE = 0x20;
const BACKTICK = 0x60;
const LAST_PRINTABLE = 0x7e;

/** Folds and records offsets, so that a phrase found in the folded text can be mapped to a span of the original. */
export function foldWithMap(text: string): Folded {
  const pieces: string[] = [];
  const origin: number[] = [];
  let offset = 0;
  let afterSpace = false;
  for (const character of text) {
    const folded = foldCharacter(character);
    const isSpace = folded === ' ';
    if (folded && !(isSpace && afterSpace)) {
      pieces.push(folded);
      for (let i = 0; i < folded.length; i++) origin.push(offset);
    }
    if (folded) afterSpace = isSpace;
    offset += character.length;
  }
  origin.push(text.length);
  return { text: pieces.join(''), origin, spanOf: (start, end) => spanOf(origin, start, end) };
}

/** Extends to whole characters of the original: half of a folded "ß" maps to all of it. */
function spanOf(origin: readonly number[], start: number, end: number): Span {
  const from = origin[start] ?? 0;
  let last = end;
  while (last > start && last < origin.length - 1 && origin[last] === origin[last - 1]) last++;
  return { start: from, end: last > start ? (origin[last] ?? from) : from };
}
