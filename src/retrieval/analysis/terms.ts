import { stem } from 'porter2';
import type { Span } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { type Word, wordsIn } from '../../text/words.ts';

const STOP_WORDS: ReadonlySet<string> = new Set(lexicon('questions/stop-words').map((row) => row.split('\t')[0]!));

/** Increment on every change that can give a text other terms; terms stored with another version are made again. */
export const ANALYSER_VERSION = 2;

/** The analysis of a word as written. */
export interface AnalysedWord {
  /** See `termOf`. */
  readonly term: string;
  readonly folded: string;
  /** True for a stop word, which queries ignore. */
  readonly isStop: boolean;
}

/** Maximum number of memoised words; the memo is emptied when full. The vocabulary of news is far smaller. */
const MEMO_SIZE = 100_000;
const memo = new Map<string, AnalysedWord>();

/** All that is known of one word as written, looked up once. */
export function analysed(word: string): AnalysedWord {
  const known = memo.get(word);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const folded = fold(word);
  const fresh = { term: analyse(word, folded), folded, isStop: word !== 'US' && STOP_WORDS.has(folded) };
  memo.set(word, fresh);
  return fresh;
}

/**
 * The index term of one word as written: folded, without a possessive ending, stemmed with Porter2 (Snowball English).
 * "U.S." and upper-case "US" become `u.s.` to keep them apart from the pronoun.
 */
export function termOf(word: string): string {
  return analysed(word).term;
}

const STOP_TERMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(termOf));

/** True for the term of a stop word, which queries ignore. */
export function isStopTerm(term: string): boolean {
  return STOP_TERMS.has(term);
}

/** True for a stop word, which queries ignore. */
export function isStopWord(word: string): boolean {
  return analysed(word).isStop;
}

function analyse(word: string, folded: string): string {
  if (word === 'US') return 'u.s.';
  if (folded.includes('.')) return folded.replace(/'s$/, '');
  return stem(folded.replace(/'s?$/, ''));
}

const HYPHEN = /[-‐‑]/;

/**
 * The words of a text, or of a span of it, as indexed: hyphenated words are split, so that "Lind-Okoro" is found by
 * either name.
 */
export function tokensIn(text: string, span?: Span): Word[] {
  const words = wordsIn(text, span);
  // Most texts have no hyphen, and looking at every word takes longer.
  return HYPHEN.test(span ? text.slice(span.start, span.end) : text) ? words.flatMap(splitHyphens) : words;
}

/** The words that a word is indexed as: more than one if it is hyphenated. */
export function splitHyphens(word: Word): readonly Word[] {
  if (!HYPHEN.test(word.text)) return [word];
  let start = word.start;
  return hyphenParts(word.text).map((text) => {
    const part = { start, end: start + text.length, text };
    start = part.end + 1;
    return part;
  });
}

/** The terms of those words that a query keeps, in order. */
export function contentTerms(words: readonly { readonly text: string }[]): string[] {
  return words.filter(({ text }) => !isStopWord(text)).map(({ text }) => termOf(text));
}

/** The parts of a hyphenated word, or the word itself. */
export function hyphenParts(word: string): readonly string[] {
  return word.split(HYPHEN);
}

/** All terms of a text in order, including stop words. */
export function termsOf(text: string): string[] {
  return tokensIn(text).map((word) => termOf(word.text));
}

/** The distinct terms of a query in order, without stop words unless it contains nothing else. */
export function queryTerms(query: string): string[] {
  const words = tokensIn(query).map((word) => analysed(word.text));
  const content = new Set<string>();
  for (const { term, isStop } of words) if (!isStop) content.add(term);
  return [...(content.size > 0 ? content : new Set(words.map(({ term }) => term)))];
}
