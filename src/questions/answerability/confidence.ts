import type { Vote } from '../../domain/answer.ts';
import { fittedWeights } from '../../scoring/fitted-weights.ts';
import { linearModel, sumOf, votesOf } from '../../scoring/linear-model.ts';
import type { Question } from '../model/question.ts';
import type { Ranked } from '../ranking/rank.ts';
import { SIGNS } from './features/index.ts';
import { libraryIndependent } from './library-independent.ts';

/** Confidence below which the reply says that the articles do not answer. */
export const DEFAULT_THRESHOLD = 0.5;

const MODEL = linearModel(
  SIGNS,
  fittedWeights(
    'confidence',
    SIGNS.map((sign) => sign.name),
  ),
);

/** The contribution of every sign in log-odds, the bias first; empty when there is no passage. */
export function signVotes(asked: Question, [best]: readonly Ranked[]): Vote[] {
  if (!best) return [];
  const { question, candidate } = libraryIndependent(asked, best.candidate);
  return votesOf(MODEL, candidate, question);
}

/** Probability that the best passage answers, 0..1; comparable between questions and between libraries. */
export function confidenceOf(signs: readonly Vote[]): number {
  return signs.length === 0 ? 0 : 1 / (1 + Math.exp(-sumOf(signs)));
}
