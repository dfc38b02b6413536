import { tokensIn } from '../retrieval/terms.ts';

/** More words are a description ("the man who found it"), not a name. */
const LONGEST_NAME = 4;
/** Words that no name typed in small letters has. */
const NO_NAME = /^(?:the|a|an|in|on|at|of|to|for|by|with|responsible|behind|about|his|her|their|its|.{2,}ing|.{2,}ed)$/;

/** True for what can be a name: every word has a capital, or a few plain words in small letters. */
export function isNameLike(words: string): boolean {
  const all = tokensIn(words).map((word) => word.text);
  if (all.length === 0 || all.length > LONGEST_NAME) return false;
  return (
    all.every((word) => /^\p{Lu}/u.test(word)) || all.every((word) => !NO_NAME.test(word) && !/^\p{Lu}/u.test(word))
  );
}
