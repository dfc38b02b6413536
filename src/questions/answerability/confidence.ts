import type { Vote } from '../../domain/answer.ts';
import { fittedWeights } from '../../scoring/fitted-weights.ts';
import { linearModel, sumOf, votesOf } from '../../scoring/linear-model.ts';
import type { Question } from '../model/question.ts';
import type { Ranked } from '../ranking/rank.ts';
import { SIGNS } from './features/index.ts';

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
export function signVotes(question: Question, ranked: readonly Ranked[]): Vote[] {
  return ranked.length === 0 ? [] : votesOf(MODEL, ranked, question);
}

/** Probability that the best passage answers, 0..1; comparable between questions. */
export function confidenceOf(signs: readonly Vote[]): number {
  return signs.length === 0 ? 0 : 1 / (1 + Math.exp(-sumOf(signs)));
}
