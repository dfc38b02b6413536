import type { Evidence } from '../../domain/answer.ts';
import type { Rule } from '../model/feature.ts';
import { articleHolds } from '../ranking/features/article-holds.ts';
import { articleScore } from '../ranking/features/article-score.ts';

/** Votes that all passages of an article share; they distinguish articles, not passages. */
const OF_THE_ARTICLE: ReadonlySet<string> = new Set([articleScore.name, articleHolds.name]);

/**
 * Score of a passage relative to the best one, both without the article-level votes of the best one: 1 for an equal
 * score, 0 or less for a score no higher than those votes.
 */
export function relativeScore(evidence: Evidence, best: Evidence): number {
  const shared = best.votes.filter(({ rule }) => OF_THE_ARTICLE.has(rule)).reduce((sum, { weight }) => sum + weight, 0);
  const own = best.score - shared;
  return own > 0 ? (evidence.score - shared) / own : Number(evidence.score >= best.score);
}

/** Points that a passage has from a rule; 0 without a vote. */
export function voteOf({ votes }: Evidence, { name }: Rule): number {
  return votes.find((vote) => vote.rule === name)?.weight ?? 0;
}
