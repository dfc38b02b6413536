import type { Feature } from '../../scoring/feature.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Question } from '../model/question.ts';

/**
 * Evidence for or against a passage being an answer, from the question, the passage and its article alone: other articles
 * of the library must not change how sure an answer is.
 */
export type Sign = Feature<Candidate, Question>;
