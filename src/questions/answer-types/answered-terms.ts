import { KINDS_OF, QUANTITY_TYPES } from '../../domain/answer-type.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Question } from '../model/question.ts';
import { isPaying } from './paying.ts';
import { typedMentions } from './typed-spans.ts';

/** "how much did it cost", "how much is it worth". */
export function asksForMoney({ expects, tokens }: Question): boolean {
  return expects === 'money' && tokens.some(({ key }) => isPaying(key));
}

/**
 * For each question term, whether it only states the expected type and the passage contains that type: "heavy" in "how
 * heavy is the bell" is not missing from "it weighs 310 kilograms".
 */
export function answeredTerms(question: Question, { passage }: Candidate): readonly boolean[] {
  const { head, roles, expects, terms, tokens } = question;
  const isAnswered = KINDS_OF[expects] !== undefined && (typedMentions(passage, question)?.length ?? 0) > 0;
  if (!isAnswered) return terms.map(() => false);
  const isForMoney = asksForMoney(question);
  // "Long" in "how long is the trial".
  const degree = tokens[tokens.findIndex(({ key }) => key === 'how') + 1]?.term;
  const words = [
    head,
    QUANTITY_TYPES.has(expects) ? degree : undefined,
    ...(roles.degree?.tokens ?? []).map(({ term }) => term),
  ];
  return terms.map(({ term, key }) => words.includes(term) || (isForMoney && isPaying(key)));
}
