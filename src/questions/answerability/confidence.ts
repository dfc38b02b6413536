import type { Vote } from '../../domain/answer.ts';
import { fittedWeights } from '../../scoring/fitted-weights.ts';
import { linearModel, sumOf, votesOf } from '../../scoring/linear-model.ts';
import type { Question } from '../model/question.ts';
import type { Ranked } from '../ranking/rank.ts';
import { SIGNS } from './features/index.ts';

/** Below it the articles are said not to answer. */
export const DEFAULT_THRESHOLD = 0.5;

const MODEL = linearModel(
  SIGNS,
  fittedWeights(
    'confidence',
    SIGNS.map((sign) => sign.name),
  ),
);

/** What speaks for and against an answer, in log-odds, the bias first; nothing where there is no passage. */
export function signVotes(question: Question, ranked: readonly Ranked[]): Vote[] {
  return ranked.length === 0 ? [] : votesOf(MODEL, ranked, question);
}

/** How sure the signs make us that the best passage answers: 0 to 1, comparable between questions. */
export function confidenceOf(signs: readonly Vote[]): number {
  return signs.length === 0 ? 0 : 1 / (1 + Math.exp(-sumOf(signs)));
}
