import type { Span } from '../domain/article.ts';
import { fold } from '../text/fold.ts';
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
  const keys = words.map((word) => fold(word.text));
  const matches: PhraseMatch[] = [];
  for (let at = keys.indexOf(wanted[0]!); at >= 0; at = keys.indexOf(wanted[0]!, at + 1)) {
    if (!wanted.every((word, i) => keys[at + i] === word)) continue;
    const span = { start: words[at]!.start, end: words[at + wanted.length - 1]!.end };
    matches.push({ ...span, exact: folded(text.slice(span.start, span.end)) === typed });
  }
  return matches;
}
