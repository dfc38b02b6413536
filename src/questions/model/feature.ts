import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';

/** One reason why a sentence may answer a question. */
export interface Rule {
  readonly name: string;
  /** What it says when it votes, for `explain`: "holds the question's rare words". */
  readonly says: string;
  /** 0..1; 0 has no say. */
  vote(candidate: Candidate, question: Question): number;
}
