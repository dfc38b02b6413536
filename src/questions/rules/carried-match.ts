import { strengthsOf } from '../match-mass.ts';
import type { Rule } from '../rule.ts';

/** How many sentences back "he" and "they" are looked up. */
const BACK = 2;

/**
 * For a sentence that points back ("he", "they", "this"): the share of the question's mass that it lacks and that the
 * sentences before it hold.
 */
export const carriedMatch: Rule = {
  name: 'carried-match',
  says: 'goes on about what stands just before it',
  vote: (candidate, question) => {
    const { passage, article } = candidate;
    if (!passage.pointsBack) return 0;
    const own = strengthsOf(candidate);
    const before = article.strengths.slice(Math.max(0, passage.sentence.index - BACK), passage.sentence.index);
    let carried = 0;
    let all = 0;
    question.terms.forEach(({ idf }, t) => {
      all += idf;
      carried += idf * Math.max(0, Math.max(0, ...before.map((row) => row[t]!)) - own[t]!);
    });
    return all > 0 ? carried / all : 0;
  },
};
