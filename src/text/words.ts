import type { Span } from '../domain/article.ts';
import { Char, charAt, charBefore, isAt, WORD_PART, widthOf, wordPartEnd } from './characters.ts';

/** A word with its span. */
export interface Word extends Span {
  readonly text: string;
}

/** Maximum number of letters in an abbreviation with full stops; "J.R.R." has three. */
const MAX_DOTTED = 12;
const ALPHANUMERIC = Char.letter | Char.number;

/** The words of the text, or of a span of it, in order; offsets are relative to the whole text. */
export function wordsIn(text: string, span?: Span): Word[] {
  const from = span?.start ?? 0;
  const end = span?.end ?? text.length;
  const words: Word[] = [];
  for (let at = from; at < end; ) {
    const kind = charAt(text, at);
    if ((kind & WORD_PART) === 0) {
      at += widthOf(kind);
      continue;
    }
    const start = at;
    at = wordEnd(text, start, from, end);
    words.push({ start, end: at, text: text.slice(start, at) });
  }
  return words;
}

/**
 * End offset of the word that begins at `start` with a letter, digit or combining mark: single letters with full stops
 * ("U.S."), or parts with their connectors ("co-owner's", "1,200.50", "R&D"). Looks only at `from`..`end`.
 */
export function wordEnd(text: string, start: number, from: number, end: number): number {
  return dottedEnd(text, start, from, end) ?? joinedEnd(text, start, end);
}

/** "U.S.", "a.m.", "J.R.R.": single letters with full stops, including the last one. */
function dottedEnd(text: string, start: number, from: number, end: number): number | undefined {
  if (text.charCodeAt(start + widthOf(charAt(text, start))) !== POINT) return undefined;
  if (start > from && (charBefore(text, start) & ALPHANUMERIC) !== 0) return undefined;
  let at = start;
  let count = 0;
  while (count < MAX_DOTTED && isAt(text, at, end, Char.letter)) {
    const point = at + widthOf(charAt(text, at));
    if (point >= end || text.charCodeAt(point) !== POINT) break;
    at = point + 1;
    count++;
  }
  return count > 1 && !isAt(text, at, end, ALPHANUMERIC) ? at : undefined;
}

/** Letters and digits with connectors: apostrophes, hyphens, decimal points and commas, "&" in "R&D". */
function joinedEnd(text: string, start: number, end: number): number {
  let at = wordPartEnd(text, start, end);
  while (at < end && joins(text, at, end)) {
    const next = wordPartEnd(text, at + 1, end);
    if (next === at + 1) break;
    at = next;
  }
  return at;
}

function joins(text: string, at: number, end: number): boolean {
  switch (text.charCodeAt(at)) {
    case APOSTROPHE:
    case CURLY_APOSTROPHE:
    case HYPHEN_MINUS:
    case HYPHEN:
    case FIRM_HYPHEN:
    case SOFT_HYPHEN:
      return true;
    case POINT:
    case COMMA:
      return (charBefore(text, at) & Char.number) !== 0 && isAt(text, at + 1, end, Char.number);
    case AMPERSAND:
      return isAt(text, at + 1, end, Char.letter);
    default:
      return false;
  }
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN_MINUS = 0x2d;
const HYPHEN = 0x2010;
const FIRM_HYPHEN = 0x2011;
/** Marks where a word may be divided at the end of a line. */
const SOFT_HYPHEN = 0xad;
const POINT = 0x2e;
const COMMA = 0x2c;
const AMPERSAND = 0x26;
