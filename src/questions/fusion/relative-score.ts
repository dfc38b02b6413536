import type { Evidence } from '../../domain/answer.ts';
import { articleHolds } from '../ranking/features/article-holds.ts';
import { articleScore } from '../ranking/features/article-score.ts';

/** Votes that every passage of an article gets alike: they tell articles apart, not passages. */
const OF_THE_ARTICLE: ReadonlySet<string> = new Set([articleScore.name, articleHolds.name]);

/**
 * How near a passage comes to the best one, as a share of what the best one got for itself beside its article's votes:
 * 1 for as many points, 0 or less for no more than the article's.
 */
export function relativeScore(evidence: Evidence, best: Evidence): number {
  const shared = best.votes.filter(({ rule }) => OF_THE_ARTICLE.has(rule)).reduce((sum, { weight }) => sum + weight, 0);
  const own = best.score - shared;
  return own > 0 ? (evidence.score - shared) / own : Number(evidence.score >= best.score);
}
