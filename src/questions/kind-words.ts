import { termOf, tokensIn } from '../retrieval/terms.ts';
import { fold } from '../text/fold.ts';
import { lexicon } from '../text/lexicon.ts';
import { KINDS_OF } from './answer-type.ts';
import type { Candidate } from './match-mass.ts';
import type { Question } from './question.ts';
import { typedMentions } from './typed-mentions.ts';

/** Words that ask for a sum of money, whatever else "how much" may ask for. */
const PAYING: ReadonlySet<string> = new Set(lexicon('questions/payment-words'));

export const isPaying = (key: string) => PAYING.has(key);

/** "how much did it cost", "how much is it worth". */
export function asksForMoney({ expects, text }: Question): boolean {
  return expects === 'money' && tokensIn(text).some((word) => isPaying(fold(word.text)));
}

/**
 * Which of the question's terms only say what kind of thing is wanted, where the passage holds such a thing: "heavy" in
 * "how heavy is the bell" is not missing from "it weighs 310 kilograms". One entry for each term.
 */
export function answeredKinds(question: Question, { passage }: Candidate): readonly boolean[] {
  const { head, roles, expects, terms } = question;
  const isAnswered = KINDS_OF[expects] !== undefined && (typedMentions(passage, question)?.length ?? 0) > 0;
  if (!isAnswered) return terms.map(() => false);
  const isForMoney = asksForMoney(question);
  const words = [head, ...tokensIn(roles.degree ?? '').map(({ text }) => termOf(text))];
  return terms.map(({ term, word }) => words.includes(term) || (isForMoney && isPaying(fold(word))));
}
