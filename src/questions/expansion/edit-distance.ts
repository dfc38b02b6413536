import { isStopWord } from '../../retrieval/analysis/terms.ts';
import { inflectionOf } from '../../text/grammar/verb-forms.ts';

/** Minimum length, in letters: shorter words are one edit away from too many others. */
const MIN_TYPO_LENGTH = 4;

/**
 * True when a word is a likely misspelling of a function word: two letters transposed ("waht") or, from four letters
 * on, one letter missing, added or wrong ("wheer", "whch"). An existing English word ("were", "sail") is never a
 * misspelling of "where" or "said".
 */
export function isOneEditAway(typed: string, meant: string): boolean {
  return looksMistyped(typed, meant) && isSmallWord(meant) && !isStopWord(typed) && inflectionOf(typed) !== 'base';
}

function looksMistyped(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  if (meant.length >= MIN_TYPO_LENGTH && typed[0] === meant[0] && isOneLetterOff(typed, meant)) return true;
  return isSwapped(typed, meant);
}

/** Words that questions are made of; a misspelling of any other may be a word of its own ("reach" for "react"). */
const isSmallWord = (word: string) =>
  isStopWord(word) || ['whose', 'many', 'much', 'long', 'said', 'often', 'happened', 'called'].includes(word);

/** True when a word of at least five letters differs from another by one letter missing, added, wrong or transposed. */
export function isLikelyTypo(typed: string, known: string): boolean {
  if (typed.length < 5 || Math.abs(typed.length - known.length) > 1) return false;
  return isSwapped(typed, known) || isOneLetterOff(typed, known);
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at < a.length;
}

function isOneLetterOff(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
