import type { Reading } from '../../domain/article.ts';
import { idfOf } from '../../retrieval/inverted-index/idf.ts';
import type { Library } from '../../retrieval/library.ts';
import type { ArticleMatch, Candidate } from '../model/candidate.ts';
import { passagesOf } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** Creates the function that matches articles of a library with a question; create it once per question. */
export function articleMatcher(library: Library, question: Question): (reading: Reading) => ArticleMatch {
  const { related, functionTerms } = question;
  const sought = [...new Set([...related.keys(), ...functionTerms])];
  const affinities = sought.map((term) => related.get(term) ?? []);
  const functionTermOf = sought.map((term) => functionTerms.indexOf(term));
  const find = library.finder(sought);
  const idf = question.terms.map((term) => term.idf);
  const none = question.terms.map(() => 0);
  return (reading) => {
    const strengths: (readonly number[])[] = reading.sentences.map(() => none);
    const anywhere = [...none];
    /** For each function term the number of sentences that contain it and the last of them. */
    const sentences = functionTerms.map(() => 0);
    const last = functionTerms.map(() => -1);
    find(reading, (sentence, at) => {
      const functionTerm = functionTermOf[at]!;
      if (functionTerm >= 0 && last[functionTerm] !== sentence) {
        last[functionTerm] = sentence;
        sentences[functionTerm]!++;
      }
      for (const [i, strength] of affinities[at]!) {
        if (strengths[sentence] === none) strengths[sentence] = [...none];
        const row = strengths[sentence] as number[];
        if (strength > row[i]!) row[i] = strength;
        if (strength > anywhere[i]!) anywhere[i] = strength;
      }
    });
    const holding = [...none];
    for (const row of strengths) if (row !== none) for (let i = 0; i < row.length; i++) if (row[i]! > 0) holding[i]!++;
    const rarity = (n: number) => (n === 0 ? 0 : idfOf(n, strengths.length));
    return {
      passages: passagesOf(library, reading),
      idf,
      strengths,
      ownIdf: holding.map(rarity),
      smallIdf: sentences.map(rarity),
      anywhere,
    };
  };
}

/** The match strengths of the candidate's own sentence. */
export function strengthsOf(candidate: Candidate): readonly number[] {
  return candidate.article.strengths[candidate.passage.sentence.index]!;
}

/** Weighted share matched: Σ weight × strength ÷ Σ weight; 0 when all weights are 0. */
export function share(strengths: readonly number[], weights: readonly number[]): number {
  let matched = 0;
  let all = 0;
  for (let i = 0; i < weights.length; i++) {
    matched += weights[i]! * strengths[i]!;
    all += weights[i]!;
  }
  return all > 0 ? matched / all : 0;
}

/**
 * Weighted share that one sentence lacks and others contain: Σ weight × (best strength in the others − own, at least 0)
 * ÷ Σ weight.
 */
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
