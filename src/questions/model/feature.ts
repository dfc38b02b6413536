import type { Feature } from '../../scoring/feature.ts';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';

/** A ranking feature: evidence that a sentence answers a question. */
export type Rule = Feature<Candidate, Question>;
