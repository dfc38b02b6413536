import { entriesMarked } from '../../text/lexicon.ts';
import type { IndexToken } from '../model/utterance.ts';

const FILLERS: ReadonlySet<string> = new Set(entriesMarked('questions/stop-words', 'filler'));

/** The informative function words of a question ("he", "for", "over"), as distinct terms. */
export function functionTerms(tokens: readonly IndexToken[]): string[] {
  const informative = tokens.filter(({ isStop, key }) => isStop && !FILLERS.has(key));
  return [...new Set(informative.map(({ term }) => term))];
}
