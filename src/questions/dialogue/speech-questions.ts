import { fold } from '../../text/fold.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { type Word, wordsIn } from '../../text/words.ts';
import type { Parts } from './question-parts.ts';

/** "What did Lind say about it?", "how did she explain it?": the answer is a person's words. */
export function asksForStatement(parts: Parts): boolean {
  return /^what$/iu.test(parts.asking) && sayingIn(parts) !== undefined;
}

/** "Who said that …?": the answer is a speaker. */
export function asksForSpeaker({ asking, auxiliary, rest }: Parts): boolean {
  const [verb] = wordsIn(rest);
  return /^who$/iu.test(asking) && auxiliary === undefined && verb !== undefined && isSaying(verb);
}

/** The reporting verb among the words after the auxiliary. */
export const sayingIn = ({ rest }: Parts): Word | undefined => wordsIn(rest).find(isSaying);

const isSaying = ({ text }: Word) => isOfClass('say', fold(text));
