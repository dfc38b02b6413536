import { defineFeature } from '../../../scoring/feature.ts';
import { jaccard, SAME_CONTENT } from '../../ranking/jaccard.ts';
import type { Ranked } from '../../ranking/rank.ts';
import type { Sign } from '../sign.ts';

/** Score difference between two articles beyond which the second one is irrelevant. */
const FULL_GAP = 5;
/** The mean gap of development questions with an answer is 3.75; this higher value keeps nine of ten right answers. */
const USUAL_GAP = 4.2;

export const gap: Sign = defineFeature({
  name: 'gap',
  says: 'how far the next article falls behind',
  value: (ranked) => Math.min(1, scoreGap(ranked) / FULL_GAP),
});

/**
 * Score difference between the best passage and the best one of another article. The full gap when no other article
 * contains a word of the question; the usual gap when a single article was asked. An article that reports the same in
 * nearly the same words does not count: agreement does not lower the confidence.
 */
function scoreGap(ranked: readonly Ranked[]): number {
  const best = ranked[0];
  if (!best) return 0;
  const { reading, content } = best.candidate.passage;
  if (best.candidate.articleScore === 0) return USUAL_GAP;
  const other = ranked.find(({ candidate: { passage } }) => {
    return passage.reading !== reading && jaccard(content, passage.content) < SAME_CONTENT;
  });
  return other ? best.score - other.score : FULL_GAP;
}
