import { isStopWord, tokensIn } from '../../retrieval/terms.ts';
import { canBePast, inflectionOf } from '../../text/grammar/verb-forms.ts';

/** More words are a description ("the man who found it"), not a name. */
const MAX_NAME_LENGTH = 4;
/** No name typed in small letters has small words, or verbs in the past or in -ing. */
function isNoName(word: string): boolean {
  return isStopWord(word) || canBePast(word) || inflectionOf(word) === 'ing' || word === 'responsible';
}

/** True for what can be a name: every word has a capital, or a few plain words in small letters. */
export function isNameLike(words: string): boolean {
  const all = tokensIn(words).map((word) => word.text);
  if (all.length === 0 || all.length > MAX_NAME_LENGTH) return false;
  return all.every((word) => /^\p{Lu}/u.test(word)) || all.every((word) => !isNoName(word) && !/^\p{Lu}/u.test(word));
}
