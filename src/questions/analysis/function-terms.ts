import { isStopWord, termOf, tokensIn } from '../../retrieval/terms.ts';
import { fold } from '../../text/fold.ts';
import { entriesMarked } from '../../text/lexicon.ts';

const FILLERS: ReadonlySet<string> = new Set(entriesMarked('questions/stop-words', 'filler'));

/** The informative function words of a question ("he", "for", "over"), as distinct terms. */
export function functionTerms(text: string): string[] {
  const small = tokensIn(text).filter((word) => isStopWord(word.text) && !FILLERS.has(fold(word.text)));
  return [...new Set(small.map((word) => termOf(word.text)))];
}
