import type { Feature } from '../../scoring/feature.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Question } from '../model/question.ts';
import type { Ranked } from '../ranking/rank.ts';

/** Evidence for or against the best passage being an answer; computed from the ranked passages, best first. */
export type Sign = Feature<readonly Ranked[], Question>;

/** A sign computed from the best passage alone; 0 when there is none. */
export function ofBest(value: (candidate: Candidate, question: Question) => number): Sign['value'] {
  return ([best], question) => (best ? value(best.candidate, question) : 0);
}
