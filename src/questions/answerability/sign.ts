import type { Feature } from '../../scoring/feature.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Question } from '../model/question.ts';
import type { Ranked } from '../ranking/rank.ts';

/** A reason to believe or to doubt that the best passage answers; it looks at the ranked passages, best first. */
export type Sign = Feature<readonly Ranked[], Question>;

/** The value of a sign that looks at the best passage alone; 0 where there is none. */
export function ofBest(value: (candidate: Candidate, question: Question) => number): Sign['value'] {
  return ([best], question) => (best ? value(best.candidate, question) : 0);
}
