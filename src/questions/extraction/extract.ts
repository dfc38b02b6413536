import type { Span } from '../../domain/article.ts';
import { scoreOf } from '../../scoring/linear-model.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { nameBeside } from './apposition.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import { extractionContext } from './context.ts';
import { isExcluded } from './hard-filter.ts';
import { satisfiesType } from './type-filter.ts';
import { EXTRACTION_MODELS } from './weights.ts';

/** The short answer within a passage, as written; undefined when the passage contains nothing new to the question. */
export function extractAnswer(question: Question, passage: Passage): Span | undefined {
  if (question.template.hasNoShortAnswer) return undefined;
  const context = extractionContext(question, passage);
  const model = EXTRACTION_MODELS[context.group];
  let best: CandidateSpan | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of context.parsed.candidates) {
    if (isExcluded(candidate, context) || !satisfiesType(candidate, context)) continue;
    const score = scoreOf(model, candidate.whole ?? candidate, context, model.shapes[candidate.shape]);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  const { start, end } = (best && nameBeside(best, context)) ?? best ?? {};
  return start === undefined || end === undefined ? undefined : { start, end };
}
