import { isStopWord, tokensIn } from '../../retrieval/terms.ts';
import { canBePast, inflectionOf } from '../../text/grammar/verb-forms.ts';

/** Maximum number of words in a name; more are a description ("the man who found it"). */
const MAX_NAME_LENGTH = 4;
/** Names typed in lower case contain neither function words nor past tense or -ing forms. */
function isNoName(word: string): boolean {
  return isStopWord(word) || canBePast(word) || inflectionOf(word) === 'ing' || word === 'responsible';
}

/** True for a possible name: every word is capitalised, or a few content words in lower case. */
export function isNameLike(words: string): boolean {
  const all = tokensIn(words).map((word) => word.text);
  if (all.length === 0 || all.length > MAX_NAME_LENGTH) return false;
  return all.every((word) => /^\p{Lu}/u.test(word)) || all.every((word) => !isNoName(word) && !/^\p{Lu}/u.test(word));
}
