import { idfOf } from '../../retrieval/bm25.ts';
import type { ArticleMatch, Candidate } from '../model/candidate.ts';
import type { Passages } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

export function matchArticle(question: Question, passages: Passages): ArticleMatch {
  const none = question.terms.map(() => 0);
  const strengths: (readonly number[])[] = passages.terms.map(() => none);
  const anywhere = [...none];
  for (const [term, affinities] of question.related)
    for (const index of passages.holding(term)) {
      const row = strengths[index] === none ? [...none] : (strengths[index] as number[]);
      strengths[index] = row;
      for (const [i, strength] of affinities) {
        if (strength > row[i]!) row[i] = strength;
        if (strength > anywhere[i]!) anywhere[i] = strength;
      }
    }
  const holding = [...none];
  for (const row of strengths) if (row !== none) for (let i = 0; i < row.length; i++) if (row[i]! > 0) holding[i]!++;
  const rarity = (n: number) => (n === 0 ? 0 : idfOf(n, strengths.length));
  const ownIdf = holding.map(rarity);
  const smallIdf = question.functionTerms.map((term) => rarity(passages.holding(term).length));
  return { passages, idf: question.terms.map((term) => term.idf), strengths, ownIdf, smallIdf, anywhere };
}

/** The strengths of the candidate's own sentence. */
export function strengthsOf(candidate: Candidate): readonly number[] {
  return candidate.article.strengths[candidate.passage.sentence.index]!;
}

/** Share of the mass that is matched: Σ weight × strength ÷ Σ weight; 0 when nothing weighs. */
export function share(strengths: readonly number[], weights: readonly number[]): number {
  let matched = 0;
  let all = 0;
  for (let i = 0; i < weights.length; i++) {
    matched += weights[i]! * strengths[i]!;
    all += weights[i]!;
  }
  return all > 0 ? matched / all : 0;
}

/** Share of the mass that a sentence lacks and one of others holds: Σ weight × what the best of them has more ÷ Σ weight. */
export function shareLacking(
  own: readonly number[],
  others: readonly (readonly number[] | undefined)[],
  weights: readonly number[],
): number {
  let lacking = 0;
  let all = 0;
  for (let i = 0; i < weights.length; i++) {
    let most = own[i]!;
    for (const row of others) if (row && row[i]! > most) most = row[i]!;
    lacking += weights[i]! * (most - own[i]!);
    all += weights[i]!;
  }
  return all > 0 ? lacking / all : 0;
}
