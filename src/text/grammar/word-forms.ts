import { isNameLike } from '../arabic-articles.ts';
import { Char, charAt, lowerCase, WORD_PART } from '../characters.ts';
import { NO_TRAITS, traitsOf, type WordTraits } from './word-traits.ts';

/** A spelling of a word or sign, with properties that do not depend on context. */
export interface WordForm {
  /** 0 to `MAX_FORMS` − 1, equal for equal spellings; `UNKNOWN` for a form that is not memoised. */
  readonly id: number;
  readonly kind: 'word' | 'sign';
  /** In lower case with straight apostrophes; the sign itself. */
  readonly word: string;
  /** True when the word itself begins with a capital letter, also behind an Arabic article: false for "#Velm". */
  readonly capital: boolean;
  readonly traits: WordTraits;
  /**
   * The word as written, without a preceding currency sign, "#" or "@" and a following apostrophe or "%"; '' for a
   * sign.
   */
  readonly core: string;
  /** Length of the token before its core, in UTF-16 units. */
  readonly prefix: number;
  /** Length of the token after its core, in UTF-16 units. */
  readonly suffix: number;
  /** True for parts joined by an apostrophe, hyphen, full stop or similar: "co-owner", "don't", "1,200". */
  readonly joined: boolean;
}

/** The id of rare words, numbers and signs. */
export const NOT_MEMOISED = -1;

/** Maximum number of memoised forms; further ones are computed each time. The vocabulary of news is smaller. */
export const MAX_FORMS = 16_384;
/** Longer words are rare and not memoised. */
const MAX_LENGTH = 24;
/** Maximum length of a memoised number. */
const MAX_DIGITS = 4;
/** Size of the hash table: a power of two more than twice the number of forms. */
const TABLE_SIZE = 1 << 15;

/** Memoised forms by id, their spellings, and the hash table of id + 1, with 0 for an empty slot. */
const forms: WordForm[] = [];
const spellings: string[] = [];
const table = new Int32Array(TABLE_SIZE);

/** The form of a word in the text, including signs before and after it in the same token. */
export function wordFormAt(text: string, start: number, end: number): WordForm {
  if (!isWorthKeeping(text, start, end)) return workOut(text.slice(start, end), NOT_MEMOISED);
  let place = hashAt(text, start, end) & (TABLE_SIZE - 1);
  for (let known = table[place]!; known !== 0; known = table[place]!) {
    if (isWrittenAt(spellings[known - 1]!, text, start, end)) return forms[known - 1]!;
    place = (place + 1) & (TABLE_SIZE - 1);
  }
  if (forms.length === MAX_FORMS) return workOut(text.slice(start, end), NOT_MEMOISED);
  const written = copyOf(text, start, end);
  const form = workOut(written, forms.length);
  forms.push(form);
  spellings.push(written);
  table[place] = forms.length;
  return form;
}

/** Computes the form of a word. */
export function wordFormOf(written: string): WordForm {
  return wordFormAt(written, 0, written.length);
}

/** Words, years and small numbers recur; longer numbers and sums of money rarely do. */
function isWorthKeeping(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 0 || length > MAX_LENGTH) return false;
  const kind = charAt(text, start);
  return (kind & Char.letter) !== 0 || ((kind & Char.number) !== 0 && length <= MAX_DIGITS);
}

function hashAt(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}

function isWrittenAt(written: string, text: string, start: number, end: number): boolean {
  const { length } = written;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Copies the string: a slice would keep the whole text in memory. */
function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}

function workOut(written: string, id: number): WordForm {
  const prefix = (charAt(written, 0) & WORD_PART) === 0 ? 1 : 0;
  const suffix = suffixOf(written);
  const core = prefix + suffix > 0 ? written.slice(prefix, written.length - suffix) : written;
  const lower = lowerCase(written);
  const word = lower.includes('’') ? lower.replace(/’/g, "'") : lower;
  const capital = prefix === 0 && isNameLike(core);
  return {
    id,
    kind: 'word',
    word,
    capital,
    traits: HOMOGRAPHS.has(core) ? NO_TRAITS : traitsOf(word, capital),
    core,
    prefix,
    suffix,
    joined: JOINED.test(core),
  };
}

/** Abbreviations whose small letters would be pronouns. */
const HOMOGRAPHS: ReadonlySet<string> = new Set(['US', 'WHO']);
const JOINED = /[^\p{L}\p{N}\p{M}]/u;

/** Length of a final apostrophe, "%", or both. */
function suffixOf(written: string): number {
  let end = written.length;
  if (end > 1 && written[end - 1] === '%') end--;
  const mark = written[end - 1];
  if (end > 1 && (mark === "'" || mark === '’')) end--;
  return written.length - end;
}

const signs = new Map<string, WordForm>();

/** The form of a sign. */
export function signOf(written: string): WordForm {
  const known = signs.get(written);
  if (known) return known;
  const form: WordForm = {
    id: NOT_MEMOISED,
    kind: 'sign',
    word: written,
    capital: false,
    traits: NO_TRAITS,
    core: '',
    prefix: 0,
    suffix: 0,
    joined: false,
  };
  if (signs.size < MAX_SIGNS) signs.set(written, form);
  return form;
}

/** Maximum number of memoised signs. */
const MAX_SIGNS = 1_000;
