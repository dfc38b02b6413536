import type { Span } from '../../domain/article.ts';
import { Char, charAt, WORD_PART, widthOf } from '../characters.ts';
import { wordEnd } from '../words.ts';
import { signOf, type WordForm, wordFormAt } from './word-forms.ts';
import type { WordTraits } from './word-traits.ts';

/** The token properties that phrase and clause finders use. */
export interface LexicalToken extends Span {
  /** `mark` is a whole quotation including its marks, for readers that only look at the words around it. */
  readonly kind: 'word' | 'sign' | 'mark';
  /** In lower case with straight apostrophes; the sign itself; '' for a mark. */
  readonly word: string;
  /** True for a word that begins with a capital letter. */
  readonly capital: boolean;
  readonly traits: WordTraits;
}

/**
 * A word or a punctuation sign. A word includes a preceding currency sign, "#" or "@" ("$1,200") and a following
 * apostrophe or "%" ("workers'", "40%").
 */
export interface Token extends LexicalToken {
  readonly form: WordForm;
}

/** Maximum number of consecutive full stops in one sign. */
const MAX_POINTS = 8;
/** Signs that belong to the word when a letter or digit follows. */
const PREFIXES = '$£€#@';

/**
 * The tokens of the text, or of a span of it, in order; only white space is skipped. Offsets are relative to the whole
 * text.
 */
export function tokenise(text: string, span?: Span): Token[] {
  const from = span?.start ?? 0;
  const end = span?.end ?? text.length;
  const tokens: Token[] = [];
  for (let at = from; at < end; ) {
    const kind = charAt(text, at);
    if ((kind & Char.space) !== 0) {
      at++;
      continue;
    }
    const start = at;
    const core = coreStart(text, at, kind, end);
    if (core < 0) {
      at = signEnd(text, at, kind, end);
      tokens.push(tokenOf(start, at, signOf(text.slice(start, at))));
    } else {
      at = suffixEnd(text, wordEnd(text, core, from, end), end);
      tokens.push(tokenOf(start, at, wordFormAt(text, start, at)));
    }
  }
  return tokens;
}

function tokenOf(start: number, end: number, form: WordForm): Token {
  const { kind, word, capital, traits } = form;
  return { start, end, kind, word, capital, traits, form };
}

/** Start offset of the letters and digits of the word that begins at `at`; −1 for a sign. */
function coreStart(text: string, at: number, kind: number, end: number): number {
  if ((kind & WORD_PART) !== 0) return at;
  if (at + 1 >= end || !PREFIXES.includes(text[at]!)) return -1;
  return (charAt(text, at + 1) & WORD_PART) === 0 ? -1 : at + 1;
}

/** End offset of a word including an apostrophe and a percent sign; neither follows the final full stop of "U.S.". */
function suffixEnd(text: string, end: number, limit: number): number {
  if (text.charCodeAt(end - 1) === POINT) return end;
  let to = end;
  if (to < limit && (text.charCodeAt(to) === APOSTROPHE || text.charCodeAt(to) === CURLY_APOSTROPHE)) to++;
  return to < limit && text.charCodeAt(to) === PERCENT ? to + 1 : to;
}

/** Consecutive full stops or hyphens form one sign. */
function signEnd(text: string, at: number, kind: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== POINT && code !== HYPHEN_MINUS) return at + widthOf(kind);
  const limit = code === POINT ? Math.min(end, at + MAX_POINTS) : end;
  let to = at + 1;
  while (to < limit && text.charCodeAt(to) === code) to++;
  return to;
}

const PERCENT = 0x25;
const APOSTROPHE = 0x27;
const HYPHEN_MINUS = 0x2d;
const POINT = 0x2e;
const CURLY_APOSTROPHE = 0x2019;
