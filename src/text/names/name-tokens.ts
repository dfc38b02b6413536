import type { Span } from '../../domain/article.ts';
import { abbreviationKind } from '../abbreviations.ts';
import { isNameLike } from '../arabic-articles.ts';
import { isCapital } from '../characters.ts';
import { type ArticleVocabulary, lexemeOf, type NameWord, withoutPossessive } from './article-vocabulary.ts';
import { doubleSurnames } from './double-surnames.ts';
import { hyphenatedGivenNames, isSyllable } from './hyphenated-given-names.ts';
import { nameTraitsOf, Trait } from './name-lexicon.ts';
import { nicknameEnd } from './nicknames.ts';

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
    const surname = nicknameEnd(text, vocabulary.words, i, last);
    if (surname !== undefined) i = surname;
    const word = vocabulary.words[i]!;
    const parts = word.lexeme.written.includes('-') ? splitAtHyphen(word, before, vocabulary) : undefined;
    for (const part of parts ?? [word]) {
      const token = toToken(text, sentence, part, before, headline);
      tokens.push(surname === undefined ? token : { ...token, joined: true, opening: false });
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
    possessive: lexeme.bare !== undefined || ((next === "'" || next === '’') && lexeme.text !== ELIDED_BEFORE),
    joined: spaced || (before !== undefined && joins(before.lexeme.written, gap, lexeme.text)),
    opening: headline || !before || (!spaced && (OPENS.test(gap) || isEnumerated(gap, before))),
  };
}

/** "a) Leaving the port, b) refusing a pilot". */
function isEnumerated(gap: string, { lexeme }: NameWord): boolean {
  return gap === ') ' && lexeme.length === 1;
}

/** True for hash tags, handles and sums of money, which are not names. */
function isMarked(text: string, word: NameWord): boolean {
  const before = text[word.start - 1];
  return before === '#' || before === '@' || text[word.end] === '$';
}

/** Particles with an elision: "Lorenzo de' Bardi", "Jan van 't Hof". */
const ELIDED_BEFORE = 'de';
const ELIDED_AFTER = 't';

function joins(before: string, gap: string, word: string): boolean {
  if (gap === ' ' || gap === '\u00A0') return true;
  if (gap === "' " || gap === '’ ') return before === ELIDED_BEFORE;
  if (gap === " '" || gap === ' ’') return word === ELIDED_AFTER;
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
    : partsBeforeSmall(first, second, before, vocabulary);
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
  if (!isCapital(first)) return first.length > 2 && !isNameLike(`${first}-${second}`);
  const last = withoutPossessive(second);
  if ((nameTraitsOf(last) & Trait.demonym) !== 0) return false;
  return vocabulary.holds(first) && vocabulary.holds(last) && !doubleSurnames(vocabulary).has(`${first}-${last}`);
}

/** Prefixes with which a compound stays one word: "Co-operation". */
const PREFIXES: ReadonlySet<string> = new Set(['Co', 'Re', 'Pre', 'Non', 'Post', 'Ex', 'Sub', 'Vice', 'Self', 'Semi']);

function partsBeforeSmall(
  first: string,
  second: string,
  before: NameWord | undefined,
  vocabulary: ArticleVocabulary,
): boolean {
  if (!isCapital(first) || first.length < 2 || PREFIXES.has(first)) return false;
  const tail = withoutPossessive(second);
  const afterName = before !== undefined && isCapital(before.lexeme.written);
  return !(isSyllable(tail) && (afterName || hyphenatedGivenNames(vocabulary).has(`${first}-${tail}`)));
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
