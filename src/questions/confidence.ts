import { share, strengthsOf } from './match-mass.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** Below it the articles are said not to answer. */
export const DEFAULT_THRESHOLD = 0.5;

/** How sure we are that the best passage answers, 0..1, comparable between questions. */
export function confidenceOf(question: Question, ranked: readonly Ranked[]): number {
  const best = ranked[0];
  if (!best) return 0;
  const idf = question.terms.map((term) => term.idf);
  const inArticle = share(best.candidate.article.anywhere, idf);
  const inSentence = share(strengthsOf(best.candidate), idf);
  return 1 / (1 + Math.exp(-(4 * inArticle + 4 * inSentence - 4)));
}
