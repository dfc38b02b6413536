import type { Span } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { analysed, tokensIn } from '../analysis/terms.ts';
import { bordersOf } from './borders.ts';

/** An occurrence of a phrase in a text. */
export interface PhraseMatch extends Span {
  /** True when it matches as typed apart from case, accents, the shape of quotation marks and white space. */
  readonly exact: boolean;
}

const folded = (text: string) => fold(text).replace(/\s+/g, ' ').trim();
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Finds the occurrences of one phrase in a text; punctuation between its words is ignored. */
export type PhraseFinder = (text: string) => PhraseMatch[];

/** All occurrences of the words of `phrase`, in sequence, in `text`; punctuation between them is ignored. */
export function findPhrase(text: string, phrase: string): PhraseMatch[] {
  return phraseFinder(phrase)(text);
}

/**
 * Creates a finder for many texts.
 * @param wanted the folded tokens of the phrase, if already known
 */
export function phraseFinder(phrase: string, wanted: readonly string[] = keysIn(phrase)): PhraseFinder {
  if (wanted.length === 0) return () => [];
  const written = isWhole(phrase) ? spacedWords(phrase, tokensIn(phrase)).slice(0, -1) : undefined;
  return (text) => matchesIn(text, wanted, written);
}

const keysIn = (text: string) => tokensIn(text).map((word) => analysed(word.text).folded);

/** True if the phrase begins with its first word and ends with its last one, apart from signs around them. */
function isWhole(phrase: string): boolean {
  const words = tokensIn(phrase);
  return folded(phrase.slice(words[0]?.start, words.at(-1)?.end)) === folded(phrase).replace(edges, '');
}

/** @param written the words of the phrase but the last, each with what follows it; undefined if no match can be exact */
function matchesIn(text: string, wanted: readonly string[], written: readonly string[] | undefined): PhraseMatch[] {
  const words = tokensIn(text);
  const starts = startsOf(
    wanted,
    words.map((word) => analysed(word.text).folded),
  );
  if (starts.length === 0) return [];
  const exact = new Set(written && startsOf(written, spacedWords(text, words)));
  return starts.map((at) => ({
    start: words[at]!.start,
    end: words[at + wanted.length - 1]!.end,
    exact: written?.length === 0 || exact.has(at),
  }));
}

/** Each word with what stands between it and the next one, folded. */
function spacedWords(text: string, words: readonly Span[]): string[] {
  return words.map(({ start }, at) => fold(text.slice(start, words[at + 1]?.start)));
}

/**
 * The indices at which `wanted` occurs in `keys`, by the algorithm of Knuth, Morris and Pratt: a sequence that repeats
 * itself would otherwise be compared in full at each of its words.
 */
function startsOf(wanted: readonly string[], keys: readonly string[]): number[] {
  if (wanted.length === 0) return [];
  const borders = bordersOf(wanted);
  const starts: number[] = [];
  let matched = 0;
  for (const [at, key] of keys.entries()) {
    while (matched > 0 && wanted[matched] !== key) matched = borders[matched - 1]!;
    if (wanted[matched] === key) matched++;
    if (matched < wanted.length) continue;
    starts.push(at - wanted.length + 1);
    matched = borders[matched - 1]!;
  }
  return starts;
}
