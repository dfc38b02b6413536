import { hyphenParts, isStopWord } from '../../retrieval/analysis/terms.ts';
import { canBePast, inflectionOf } from '../../text/grammar/verb-forms.ts';

/** Maximum number of words in a name; more are a description ("the man who found it"). */
const MAX_NAME_LENGTH = 4;
/** Names typed in lower case contain neither function words nor past tense or -ing forms. */
function isNoName(word: string): boolean {
  return isStopWord(word) || canBePast(word) || inflectionOf(word) === 'ing' || word === 'responsible';
}

/** True for the words of a possible name: every word is capitalised, or a few content words in lower case. */
export function isNameLike(words: readonly string[]): boolean {
  const all = words.flatMap(hyphenParts);
  if (all.length === 0 || all.length > MAX_NAME_LENGTH) return false;
  return all.every((word) => /^\p{Lu}/u.test(word)) || all.every((word) => !isNoName(word) && !/^\p{Lu}/u.test(word));
}
