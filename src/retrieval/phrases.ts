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

/** All occurrences of the words of `phrase`, in sequence, in `text`; punctuation between them is ignored. */
export function findPhrase(text: string, phrase: string): PhraseMatch[] {
  const wanted = tokensIn(phrase).map((word) => fold(word.text));
  if (wanted.length === 0) return [];
  const words = tokensIn(text);
  const keys = words.map((word) => fold(word.text));
  const typed = folded(phrase).replace(edges, '');
  const matches: PhraseMatch[] = [];
  for (let at = keys.indexOf(wanted[0]!); at >= 0; at = keys.indexOf(wanted[0]!, at + 1)) {
    if (!wanted.every((word, i) => keys[at + i] === word)) continue;
    const span = { start: words[at]!.start, end: words[at + wanted.length - 1]!.end };
    matches.push({ ...span, exact: folded(text.slice(span.start, span.end)) === typed });
  }
  return matches;
}
