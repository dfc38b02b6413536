import type { Span } from '../../domain/article.ts';
import { scoreOf } from '../../scoring/linear-model.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { nameBeside, withOwner } from './apposition.ts';
import { withoutLoneMark } from './balanced-marks.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import { extractionContext } from './context.ts';
import { wholeList, withListedNames } from './coordination.ts';
import { countsNoun } from './counts-noun.ts';
import { hardFilter } from './hard-filter.ts';
import { satisfiesType } from './type-filter.ts';
import { EXTRACTION_MODELS } from './weights.ts';
import { wholePlace } from './whole-place.ts';
import { withoutEcho } from './without-echo.ts';

/** The short answer within a passage, as written; undefined when the passage contains nothing new to the question. */
export function extractAnswer(question: Question, passage: Passage): Span | undefined {
  if (question.template.hasNoShortAnswer) return undefined;
  const context = extractionContext(question, passage);
  const model = EXTRACTION_MODELS[context.group];
  const isExcluded = hardFilter(context);
  let best: CandidateSpan | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  let isBestCounting = false;
  for (const candidate of context.parsed.candidates) {
    if (isExcluded(candidate) || !satisfiesType(candidate, context)) continue;
    // "10 sites" does not tell how many robots, where "2,000 robots" stands beside it.
    const isCounting = context.group === 'count' && countsNoun(candidate, question.head, context.parsed.tokens);
    if (isBestCounting && !isCounting) continue;
    const score = scoreOf(model, candidate.whole ?? candidate, context, model.shapes[candidate.shape]);
    if (score > bestScore || (isCounting && !isBestCounting))
      [best, bestScore, isBestCounting] = [candidate, score, isCounting];
  }
  if (!best) return undefined;
  const found = withOwner(nameBeside(best, context) ?? wholePlace(withoutEcho(best, context), context), context);
  if (!found) return undefined;
  return withoutLoneMark(passage.reading.article.text, withListedNames(wholeList(found, context) ?? found, context));
}
