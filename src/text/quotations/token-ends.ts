import { Char, charAt, isAt, WORD_PART, widthOf, wordPartEnd } from '../characters.ts';

/** Letters with points that are taken for one token at most: "U.S." has two. */
const MAX_DOTTED = 8;
/** Points that are taken for one sign at most. */
const MAX_POINTS = 8;
const ALPHANUMERIC = Char.letter | Char.number;

/**
 * Where the token that begins at `at`, on no white space, ends: a word with what joins its parts ("co-owner's", "$1,200.50"),
 * single letters with their points ("U.S."), points in a row, a dash of hyphens, or one sign.
 */
export function tokenEnd(text: string, at: number, end: number): number {
  const kind = charAt(text, at);
  if ((kind & WORD_PART) !== 0) return dottedEnd(text, at, end) ?? wordEnd(text, at, end);
  const code = text.charCodeAt(at);
  if (code === POINT) return runEnd(text, at, Math.min(end, at + MAX_POINTS), POINT);
  if (code === HYPHEN_MINUS) return runEnd(text, at, end, HYPHEN_MINUS);
  if (PREFIXES.includes(text[at]!) && isAt(text, at + 1, end, WORD_PART)) return wordEnd(text, at + 1, end);
  return at + widthOf(kind);
}

/** True for what begins with a letter, a digit or a sign of money; "@" and "#" make a word with what follows them. */
export function isWordToken(text: string, at: number, end: number): boolean {
  const kind = charAt(text, at);
  if ((kind & ALPHANUMERIC) !== 0) return (kind & Char.wide) === 0;
  const prefix = PREFIXES.indexOf(text[at]!);
  return prefix >= 0 && (prefix < MONEY_PREFIXES || end - at > 1);
}

function dottedEnd(text: string, start: number, end: number): number | undefined {
  let at = start;
  let count = 0;
  while (count < MAX_DOTTED && isAt(text, at, end, Char.letter)) {
    const point = at + widthOf(charAt(text, at));
    if (point >= end || text.charCodeAt(point) !== POINT) break;
    at = point + 1;
    count++;
  }
  return count > 1 ? at : undefined;
}

function wordEnd(text: string, start: number, end: number): number {
  let at = wordPartEnd(text, start, end);
  while (at < end && joins(text, at, end)) {
    const next = wordPartEnd(text, at + 1, end);
    if (next === at + 1) break;
    at = next;
  }
  const code = at < end ? text.charCodeAt(at) : 0;
  return code === APOSTROPHE || code === CURLY_APOSTROPHE ? at + 1 : at;
}

function joins(text: string, at: number, end: number): boolean {
  switch (text.charCodeAt(at)) {
    case APOSTROPHE:
    case CURLY_APOSTROPHE:
    case HYPHEN_MINUS:
    case FIRM_HYPHEN:
      return true;
    case POINT:
      return isAt(text, at + 1, end, ALPHANUMERIC);
    case COMMA:
      return isAt(text, at + 1, end, Char.number);
    default:
      return false;
  }
}

function runEnd(text: string, at: number, end: number, code: number): number {
  let to = at + 1;
  while (to < end && text.charCodeAt(to) === code) to++;
  return to;
}

/** What may begin a word without being a letter or a digit: first the signs of money. */
const PREFIXES = '$£€@#';
const MONEY_PREFIXES = 3;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN_MINUS = 0x2d;
const FIRM_HYPHEN = 0x2011;
const POINT = 0x2e;
const COMMA = 0x2c;
