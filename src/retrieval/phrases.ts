import type { Span } from '../domain/article.ts';
import { fold, foldWithMap } from '../text/fold.ts';
import { tokensIn } from './terms.ts';

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
  const typed = folded(phrase).replace(edges, '');
  return (text) => (wanted.length === 0 ? [] : matchesIn(text, wanted, typed));
}

const keysIn = (text: string) => tokensIn(text).map((word) => fold(word.text));

function matchesIn(text: string, wanted: readonly string[], typed: string): PhraseMatch[] {
  const words = tokensIn(text);
  const starts = startsOf(
    wanted,
    words.map((word) => fold(word.text)),
  );
  if (starts.length === 0) return [];
  const isTyped = comparison(text, typed);
  return starts.map((at) => {
    const span = { start: words[at]!.start, end: words[at + wanted.length - 1]!.end };
    return { ...span, exact: isTyped(span) };
  });
}

/**
 * The indices at which `wanted` occurs in `keys`, by the algorithm of Knuth, Morris and Pratt: a sequence that repeats
 * itself would otherwise be compared in full at each of its words.
 */
function startsOf(wanted: readonly string[], keys: readonly string[]): number[] {
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

/** For each beginning of `wanted`, the length of the longest shorter one with which it also ends. */
function bordersOf(wanted: readonly string[]): number[] {
  const borders = [0];
  for (let at = 1; at < wanted.length; at++) {
    let length = borders[at - 1]!;
    while (length > 0 && wanted[at] !== wanted[length]) length = borders[length - 1]!;
    borders.push(wanted[at] === wanted[length] ? length + 1 : 0);
  }
  return borders;
}

/** Compares spans of a text, asked for in order, with a folded text, and folds the text only once. */
function comparison(text: string, typed: string): (span: Span) => boolean {
  const { text: whole, origin } = foldWithMap(text);
  let from = 0;
  return ({ start, end }) => {
    while (from < origin.length && origin[from]! < start) from++;
    const to = from + typed.length;
    // What is dropped in folding has no place of its own: the span ends where the next character begins.
    return whole.startsWith(typed, from) && (origin[to - 1] ?? end) < end && (origin[to] ?? end) >= end;
  };
}
