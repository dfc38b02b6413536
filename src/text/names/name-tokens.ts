import type { Span } from '../../domain/article.ts';
import { abbreviationKind } from '../abbreviations.ts';
import { isCapital } from '../characters.ts';
import { type ArticleVocabulary, lexemeOf, type NameWord, withoutPossessive } from './article-vocabulary.ts';
import { doubleSurnames } from './double-surnames.ts';
import { nameTraitsOf, Trait } from './name-lexicon.ts';

/** A word as seen by the names reader. */
export interface NameToken {
  readonly start: number;
  /** End offset without "'s". */
  readonly end: number;
  /** As written, but with straight apostrophes, as in the word lists. */
  readonly text: string;
  /** Traits of a capitalised word. */
  readonly traits: number;
  readonly capital: boolean;
  /** True when "'s" or "'" follows, which ends the name. */
  readonly possessive: boolean;
  /** True when only a space, or the full stop of a title or an initial, separates it from the previous word. */
  readonly joined: boolean;
  /** True in positions where any word is capitalised: the start of a sentence, of quoted words, a headline. */
  readonly opening: boolean;
}

const OPENS = /["“‘:([•—–]\s*$|^\s*['’]$/u;
/** Second halves of compounds such as "Velm-based" that are shorter than the second half of a Korean given name. */
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
/** Function words within hyphenated names. */
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

/** The tokens of one sentence, from the article's words `first` to `last` (half-open). */
export function nameTokensIn(
  text: string,
  sentence: Span,
  vocabulary: ArticleVocabulary,
  first: number,
  last: number,
): NameToken[] {
  const headline = isHeadline(text, sentence, vocabulary, first, last);
  const tokens: NameToken[] = [];
  let before: NameWord | undefined;
  for (let i = first; i < last; i++) {
    const word = vocabulary.words[i]!;
    const parts = word.lexeme.written.includes('-') ? splitAtHyphen(word, before, vocabulary) : undefined;
    for (const part of parts ?? [word]) {
      tokens.push(toToken(text, sentence, part, before, headline));
      before = part;
    }
  }
  return tokens;
}

function toToken(
  text: string,
  sentence: Span,
  word: NameWord,
  before: NameWord | undefined,
  headline: boolean,
): NameToken {
  const { start, end, lexeme } = word;
  const next = text[end];
  const spaced = before !== undefined && start - before.end === 1 && text[start - 1] === ' ';
  const gap = spaced ? ' ' : text.slice(before?.end ?? sentence.start, start);
  return {
    start,
    end: start + lexeme.length,
    text: lexeme.text,
    traits: lexeme.traits,
    capital: lexeme.capital && !isMarked(text, word),
    possessive: lexeme.bare !== undefined || next === "'" || next === '’',
    joined: spaced || (before !== undefined && joins(before.lexeme.written, gap)),
    opening: headline || !before || (!spaced && OPENS.test(gap)),
  };
}

/** True for hash tags, handles and sums of money, which are not names. */
function isMarked(text: string, word: NameWord): boolean {
  const before = text[word.start - 1];
  return before === '#' || before === '@' || text[word.end] === '$';
}

function joins(before: string, gap: string): boolean {
  if (gap === ' ' || gap === '\u00A0') return true;
  if (gap !== '. ' && gap !== '.') return gap === ' & ';
  return /^\p{Lu}$/u.test(before) || abbreviationKind(before) === 'never' || before === 'St';
}

/** Splits "Lind-Berg" (two people), "Velm-based" and "pro-Velm", but not "Jean-Luc" and "Jong-un". */
function splitAtHyphen(
  word: NameWord,
  before: NameWord | undefined,
  vocabulary: ArticleVocabulary,
): NameWord[] | undefined {
  const { written } = word.lexeme;
  const at = written.indexOf('-', 1);
  if (at < 0) return undefined;
  const first = written.slice(0, at);
  const second = written.slice(at + 1);
  if (isPlaceOnWater(written)) return undefined;
  const parted = isCapital(second)
    ? partsBeforeCapital(first, second, vocabulary)
    : partsBeforeSmall(first, second, before);
  if (!parted) return undefined;
  return [
    { start: word.start, end: word.start + at, lexeme: lexemeOf(first) },
    { start: word.start + at + 1, end: word.end, lexeme: lexemeOf(second) },
  ];
}

/** "Velm-sur-Orm", "Orm-on-Sea": hyphenated function words between capitalised words. */
function isPlaceOnWater(word: string): boolean {
  const [first = '', small = '', last = ''] = word.split('-', 3);
  return isCapital(first) && LINKS.has(small) && isCapital(last);
}

function partsBeforeCapital(first: string, second: string, vocabulary: ArticleVocabulary): boolean {
  if (!isCapital(first)) return first.length > 2 && first !== 'al';
  const last = withoutPossessive(second);
  if ((nameTraitsOf(last) & Trait.demonym) !== 0) return false;
  return vocabulary.holds(first) && vocabulary.holds(last) && !doubleSurnames(vocabulary).has(`${first}-${last}`);
}

function partsBeforeSmall(first: string, second: string, before: NameWord | undefined): boolean {
  if (!isCapital(first) || first.length < 2) return false;
  const afterName = before !== undefined && isCapital(before.lexeme.written);
  return !(afterName && second.length <= 4 && !SHORT_TAILS.has(second));
}

function isHeadline(text: string, sentence: Span, { words }: ArticleVocabulary, first: number, last: number): boolean {
  if (SENTENCE_END.test(text.slice(sentence.end - 3, sentence.end))) return false;
  let long = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const { written, capital } = words[i]!.lexeme;
    if (written.length <= 3) continue;
    long++;
    if (capital) capitals++;
  }
  return long >= HEADLINE_MIN_WORDS && capitals >= long * HEADLINE_SHARE;
}
