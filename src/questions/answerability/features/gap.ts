import { defineFeature } from '../../../scoring/feature.ts';
import { contentOf, jaccard, SAME_CONTENT } from '../../ranking/jaccard.ts';
import type { Ranked } from '../../ranking/rank.ts';
import type { Sign } from '../sign.ts';

/** Points between two articles from which on the second one does not matter. */
const FULL_GAP = 5;
/** The mean gap of development questions whose article was there is 3.75; with more, nine of ten right answers are kept. */
const USUAL_GAP = 4.2;

export const gap: Sign = defineFeature({
  name: 'gap',
  says: 'how far the next article falls behind',
  value: (ranked) => Math.min(1, gapOf(ranked) / FULL_GAP),
});

/**
 * Points between the best passage and the best one of another article: the full gap when no other article holds a word
 * of the question, and the usual gap of an answer when one article alone was asked. An article that tells the same in
 * nearly the same words is no rival: two papers that agree make an answer no less sure.
 */
function gapOf(ranked: readonly Ranked[]): number {
  const best = ranked[0];
  if (!best) return 0;
  const { reading, words } = best.candidate.passage;
  if (best.candidate.articleScore === 0) return USUAL_GAP;
  const content = contentOf(words);
  const other = ranked.find(({ candidate: { passage } }) => {
    return passage.reading !== reading && jaccard(content, contentOf(passage.words)) < SAME_CONTENT;
  });
  return other ? best.score - other.score : FULL_GAP;
}
