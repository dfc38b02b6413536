import type { Feature } from '../../scoring/feature.ts';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';

/** A feature of the ranking: a reason why a sentence may answer a question. */
export type Rule = Feature<Candidate, Question>;
