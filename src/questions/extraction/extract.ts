import type { Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { nameBeside } from './apposition.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import { type ExtractionContext, extractionContext } from './context.ts';
import { EXTRACTION_FEATURES, type ExtractionFeature } from './features.ts';
import { isExcluded } from './hard-filter.ts';
import { satisfiesType } from './type-filter.ts';
import { EXTRACTION_WEIGHTS, type ExtractionWeights } from './weights.ts';

const VOTES = Object.entries(EXTRACTION_FEATURES) as [
  ExtractionFeature,
  (typeof EXTRACTION_FEATURES)[ExtractionFeature],
][];

/** The short answer inside a passage, as the passage has it; undefined when nothing in it is new to the question. */
export function extractAnswer(question: Question, passage: Passage): Span | undefined {
  if (question.template.hasNoShortAnswer) return undefined;
  const context = extractionContext(question, passage);
  const weights = EXTRACTION_WEIGHTS[context.group];
  let best: CandidateSpan | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of context.parsed.candidates) {
    if (isExcluded(candidate, context) || !satisfiesType(candidate, context)) continue;
    const score = scoreOf(candidate, context, weights);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  const { start, end } = (best && nameBeside(best, context)) ?? best ?? {};
  return start === undefined || end === undefined ? undefined : { start, end };
}

function scoreOf(candidate: CandidateSpan, context: ExtractionContext, { votes, shapes }: ExtractionWeights): number {
  let score = shapes[candidate.shape];
  const judged = candidate.whole ?? candidate;
  for (const [name, vote] of VOTES) score += votes[name] * vote(judged, context);
  return score;
}
