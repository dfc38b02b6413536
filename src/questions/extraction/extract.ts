import type { Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { nameBeside } from './apposition.ts';
import type { FocusCandidate } from './candidate-spans.ts';
import { type FocusContext, focusContext } from './context.ts';
import { FOCUS_VOTES, type FocusVote } from './features.ts';
import { cannotAnswer } from './hard-filter.ts';
import { fitsKind } from './type-filter.ts';
import { FOCUS_WEIGHTS, type FocusWeights } from './weights.ts';

const VOTES = Object.entries(FOCUS_VOTES) as [FocusVote, (typeof FOCUS_VOTES)[FocusVote]][];

/** The short answer inside a passage, as the passage has it; undefined when nothing in it is new to the question. */
export function focusOf(question: Question, passage: Passage): Span | undefined {
  if (question.template.hasNoShortAnswer) return undefined;
  const context = focusContext(question, passage);
  const weights = FOCUS_WEIGHTS[context.group];
  let best: FocusCandidate | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of context.parsed.candidates) {
    if (cannotAnswer(candidate, context) || !fitsKind(candidate, context)) continue;
    const score = scoreOf(candidate, context, weights);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  const { start, end } = (best && nameBeside(best, context)) ?? best ?? {};
  return start === undefined || end === undefined ? undefined : { start, end };
}

function scoreOf(candidate: FocusCandidate, context: FocusContext, { votes, shapes }: FocusWeights): number {
  let score = shapes[candidate.shape];
  const judged = candidate.whole ?? candidate;
  for (const [name, vote] of VOTES) score += votes[name] * vote(judged, context);
  return score;
}
