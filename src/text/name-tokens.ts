import type { Span } from '../domain/article.ts';
import { abbreviationKind } from './abbreviations.ts';
import { isCommonWord, isPossessiveName, Trait, traitsOf } from './name-lexicon.ts';
import type { Word } from './words.ts';

/** A word as the name reader sees it. */
export interface Token {
  readonly start: number;
  /** Without "'s". */
  readonly end: number;
  /** As written, but with a straight apostrophe, as the lists have it. */
  readonly text: string;
  /** Of a word with a capital. */
  readonly traits: number;
  readonly capital: boolean;
  /** True with "'s" or "'" behind it: nothing that follows belongs to the same name. */
  readonly possessive: boolean;
  /** True when only a space, or the point of a title or an initial, parts it from the word before. */
  readonly joined: boolean;
  /** True where any word has a capital: at the beginning of a sentence, of quoted words, in a headline. */
  readonly opening: boolean;
}

const ASCII_END = 0x80;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}.]+$/u;
const OPENS = /["“‘:([•—–]\s*$|^\s*['’]$/u;
/** Second halves of such words as "Velm-based" that are shorter than a Korean given name's second half. */
const SHORT_TAILS: ReadonlySet<string> = new Set([
  'led',
  'era',
  'run',
  'born',
  'like',
  'bred',
  'made',
  'wide',
  'held',
  'area',
]);
/** Small words within a name of several parts joined by hyphens. */
const LINKS: ReadonlySet<string> = new Set([
  'sur',
  'sous',
  'en',
  'le',
  'la',
  'les',
  'de',
  'du',
  'des',
  'on',
  'upon',
  'under',
  'by',
  'in',
  'am',
  'an',
  'der',
]);
const SENTENCE_END = /[.!?]["'”’)]*$/;
const HEADLINE_MIN_WORDS = 4;
const HEADLINE_SHARE = 0.6;

/** The words of one sentence; `alone` are the capitalised words that stand by themselves somewhere in the text. */
export function tokensIn(text: string, sentence: Span, words: readonly Word[], alone: ReadonlySet<string>): Token[] {
  const headline = isHeadline(text, sentence, words);
  const tokens: Token[] = [];
  let before: Word | undefined;
  for (const word of words) {
    for (const part of splitAtHyphen(word, before, alone)) {
      tokens.push(toToken(text, sentence, part, before, headline));
      before = part;
    }
  }
  return tokens;
}

function toToken(text: string, sentence: Span, word: Word, before: Word | undefined, headline: boolean): Token {
  const bare = withoutPossessive(word.text);
  const capital = isCapital(bare);
  const gap = text.slice(before?.end ?? sentence.start, word.start);
  return {
    start: word.start,
    end: word.start + bare.length,
    text: bare.replace('’', "'"),
    traits: capital ? traitsOf(bare) : 0,
    capital: capital && !isMarked(text, word),
    possessive: bare.length < word.text.length || text[word.end] === "'" || text[word.end] === '’',
    joined: before !== undefined && joins(before.text, gap),
    opening: headline || !before || (gap !== ' ' && OPENS.test(gap)),
  };
}

function withoutPossessive(word: string): string {
  const at = word.length - 2;
  const mark = word[at];
  if ((mark !== "'" && mark !== '’') || !/[sS]$/.test(word)) return word;
  return isPossessiveName(word.replace('’', "'")) ? word : word.slice(0, at);
}

/** Hash tags, handles and sums of money are no names. */
function isMarked(text: string, word: Word): boolean {
  const before = text[word.start - 1];
  return before === '#' || before === '@' || text[word.end] === '$';
}

/** True for a word that begins with a capital letter of any script. */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < ASCII_END) return code >= CAPITAL_A && code <= CAPITAL_Z;
  return CAPITAL.test(word);
}

function joins(before: string, gap: string): boolean {
  if (gap === ' ' || gap === '\u00A0') return true;
  if (gap !== '. ' && gap !== '.') return gap === ' & ';
  return /^\p{Lu}$/u.test(before) || abbreviationKind(before) === 'never' || before === 'St';
}

/** "Lind-Berg" of two people, "Velm-based", "pro-Velm" are parted; "Jean-Luc" and "Jong-un" are not. */
function splitAtHyphen(word: Word, before: Word | undefined, alone: ReadonlySet<string>): Word[] {
  const at = word.text.indexOf('-', 1);
  if (at < 0) return [word];
  const first = word.text.slice(0, at);
  const second = word.text.slice(at + 1);
  if (isPlaceOnWater(word.text)) return [word];
  const parted = isCapital(second) ? partsBeforeCapital(first, second, alone) : partsBeforeSmall(first, second, before);
  if (!parted) return [word];
  return [
    { start: word.start, end: word.start + at, text: first },
    { start: word.start + at + 1, end: word.end, text: second },
  ];
}

/** "Velm-sur-Orm", "Orm-on-Sea": small words between capitals make one name. */
function isPlaceOnWater(word: string): boolean {
  const [first = '', small = '', last = ''] = word.split('-', 3);
  return isCapital(first) && LINKS.has(small) && isCapital(last);
}

function partsBeforeCapital(first: string, second: string, alone: ReadonlySet<string>): boolean {
  if (!isCapital(first)) return first.length > 2 && first !== 'al';
  if ((traitsOf(withoutPossessive(second)) & Trait.demonym) !== 0) return false;
  return alone.has(first) && alone.has(withoutPossessive(second));
}

function partsBeforeSmall(first: string, second: string, before: Word | undefined): boolean {
  if (!isCapital(first) || first.length < 2) return false;
  const afterName = before !== undefined && isCapital(before.text);
  return !(afterName && second.length <= 4 && !SHORT_TAILS.has(second));
}

function isHeadline(text: string, sentence: Span, words: readonly Word[]): boolean {
  if (SENTENCE_END.test(text.slice(sentence.end - 3, sentence.end))) return false;
  let long = 0;
  let capitals = 0;
  for (const word of words) {
    if (word.text.length <= 3) continue;
    long++;
    if (isCapital(word.text)) capitals++;
  }
  return long >= HEADLINE_MIN_WORDS && capitals >= long * HEADLINE_SHARE;
}

/** What the article as a whole says about its words. */
export interface Vocabulary {
  /** Words that it writes small somewhere. */
  readonly small: ReadonlySet<string>;
  /** Words that it writes with a capital, as written. */
  readonly capital: ReadonlySet<string>;
}

export function vocabularyOf(words: readonly Word[]): Vocabulary {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const word of words) {
    const bare = withoutPossessive(word.text);
    (isCapital(bare) ? capital : small).add(bare);
  }
  return { small, capital };
}

/** True for a word whose capital, in an opening place, says nothing: common, or written small elsewhere in the article. */
export function isPlainWord(token: Token, vocabulary: Vocabulary): boolean {
  if (ACRONYM.test(token.text)) return false;
  return isCommonWord(token.text) || vocabulary.small.has(token.text.toLowerCase());
}
