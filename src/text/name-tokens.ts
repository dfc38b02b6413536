import type { Sentence } from '../domain/article.ts';
import { abbreviationKind } from './abbreviations.ts';
import { isCommonWord, Trait, traitsOf } from './name-lexicon.ts';
import { type Word, wordsIn } from './words.ts';

/** A word as the name reader sees it. */
export interface Token {
  readonly start: number;
  /** Without "'s". */
  readonly end: number;
  readonly text: string;
  readonly traits: number;
  readonly capital: boolean;
  /** True with "'s" or "'" behind it: nothing that follows belongs to the same name. */
  readonly possessive: boolean;
  /** True when only a space, or the point of a title or an initial, parts it from the word before. */
  readonly joined: boolean;
  /** True where any word has a capital: at the beginning of a sentence, of quoted words, in a headline. */
  readonly opening: boolean;
}

const POSSESSIVE = /['’](?:s|S)?$/u;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}.]+$/u;
const HYPHEN = /[-‐‑]/;
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
const HEADLINE_MIN_WORDS = 4;
const HEADLINE_SHARE = 0.6;

/** The words of one sentence. `names` tells which capitalised words stand by themselves somewhere in the text. */
export function tokensIn(text: string, sentence: Sentence, alone: ReadonlySet<string>): Token[] {
  const words = wordsIn(text, sentence).flatMap((word, i, all) => splitAtHyphen(word, all[i - 1], alone));
  const headline = isHeadline(text, sentence, words);
  return words.map((word, i) => toToken(text, sentence, word, words[i - 1], headline));
}

function toToken(text: string, sentence: Sentence, word: Word, before: Word | undefined, headline: boolean): Token {
  const bare = word.text.replace(POSSESSIVE, '');
  const gap = text.slice(before?.end ?? sentence.start, word.start);
  return {
    start: word.start,
    end: word.start + bare.length,
    text: bare,
    traits: traitsOf(bare),
    capital: CAPITAL.test(bare) && !/[#@]/.test(text[word.start - 1] ?? '') && text[word.end] !== '$',
    possessive: bare.length < word.text.length || /['’]/.test(text[word.end] ?? ''),
    joined: before !== undefined && joins(before.text, gap),
    opening: headline || !before || OPENS.test(gap),
  };
}

function joins(before: string, gap: string): boolean {
  if (gap === ' ' || gap === '\u00A0') return true;
  if (gap !== '. ' && gap !== '.') return gap === ' & ';
  return /^\p{Lu}$/u.test(before) || abbreviationKind(before) === 'never' || before === 'St';
}

/** "Lind-Berg" of two people, "Velm-based", "pro-Velm" are parted; "Jean-Luc" and "Jong-un" are not. */
function splitAtHyphen(word: Word, before: Word | undefined, alone: ReadonlySet<string>): Word[] {
  const at = word.text.search(HYPHEN);
  if (at <= 0) return [word];
  const first = word.text.slice(0, at);
  const second = word.text.slice(at + 1);
  const parted = CAPITAL.test(second)
    ? partsBeforeCapital(first, second, alone)
    : partsBeforeSmall(first, second, before);
  if (!parted) return [word];
  return [
    { start: word.start, end: word.start + at, text: first },
    { start: word.start + at + 1, end: word.end, text: second },
  ];
}

function partsBeforeCapital(first: string, second: string, alone: ReadonlySet<string>): boolean {
  if (!CAPITAL.test(first)) return first.length > 2 && first !== 'al';
  if ((traitsOf(second.replace(POSSESSIVE, '')) & Trait.demonym) !== 0) return false;
  return alone.has(first) && alone.has(second.replace(POSSESSIVE, ''));
}

function partsBeforeSmall(first: string, second: string, before: Word | undefined): boolean {
  if (!CAPITAL.test(first) || first.length < 2) return false;
  const afterName = before !== undefined && CAPITAL.test(before.text);
  return !(afterName && second.length <= 4 && !SHORT_TAILS.has(second));
}

function isHeadline(text: string, sentence: Sentence, words: readonly Word[]): boolean {
  if (/[.!?]["'”’)]*$/.test(text.slice(sentence.end - 3, sentence.end))) return false;
  const long = words.filter((word) => word.text.length > 3);
  if (long.length < HEADLINE_MIN_WORDS) return false;
  const capitals = long.filter((word) => CAPITAL.test(word.text));
  return capitals.length >= long.length * HEADLINE_SHARE;
}

/** What the article as a whole says about its words. */
export interface Vocabulary {
  /** Words that it writes small somewhere, in small letters. */
  readonly small: ReadonlySet<string>;
  /** Words that it writes with a capital, as written, hyphenated ones as a whole. */
  readonly capital: ReadonlySet<string>;
}

const SMALL_WORD = /(?<![\p{L}\p{M}'’-])\p{Ll}[\p{Ll}\p{M}]+/gu;
const CAPITAL_WORD = /(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}]+(?![-‐‑])/gu;

export function vocabularyOf(text: string): Vocabulary {
  return {
    small: new Set(text.match(SMALL_WORD)),
    capital: new Set(text.match(CAPITAL_WORD)),
  };
}

/** True for a word whose capital, in an opening place, says nothing: common, or written small elsewhere in the article. */
export function isPlainWord(token: Token, vocabulary: Vocabulary): boolean {
  if (ACRONYM.test(token.text)) return false;
  return isCommonWord(token.text) || vocabulary.small.has(token.text.toLowerCase());
}
