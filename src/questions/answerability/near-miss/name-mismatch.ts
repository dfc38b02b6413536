import { hasInformativeCase } from '../../analysis/casing.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { strengthsAround } from './neighbours.ts';

/** A name of the question counts as held from this strength on: itself, a slip of it, its people's name. */
const HELD = 0.5;

/** The share of the question's names that stand neither in the passage nor beside it. */
export const namesFar = (candidate: Candidate, question: Question) => missing(question, strengthsAround(candidate));

/** The share of the question's names that the passage's article does not hold. */
export const namesElsewhere = ({ article }: Candidate, question: Question) => missing(question, article.anywhere);

function missing(question: Question, strengths: readonly number[]): number {
  if (!hasInformativeCase(question.text)) return 0;
  const names = question.terms.flatMap(({ isName, word }, i) => (isName && !/\p{N}/u.test(word) ? [i] : []));
  return names.length === 0 ? 0 : names.filter((i) => strengths[i]! < HELD).length / names.length;
}
