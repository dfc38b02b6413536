import type { Sentence } from '../../src/domain/article.ts';
import { queryTerms } from '../../src/retrieval/analysis/terms.ts';
import { findSentences } from '../../src/text/sentences.ts';

/** A summariser of the textbooks: chooses sentences of a plain text, in their order. */
export interface Summariser {
  readonly name: string;
  choose(text: string, count: number): Sentence[];
}

/** How likely a step goes on to a neighbour and not anywhere (both papers: 0.85). */
const DAMPING = 0.85;
/** Steps after which the ranks no longer move for texts of some hundred sentences. */
const STEPS = 40;
/** LexRank's sentences are neighbours from this cosine on (Erkan and Radev 2004). */
const COSINE = 0.1;

/** What stands beside our summaries: quick versions of what most libraries offer. */
export const SUMMARISERS: readonly Summariser[] = [
  { name: 'TextRank', choose: (text, count) => mostCentral(text, count, sharedWords) },
  { name: 'LexRank', choose: (text, count) => mostCentral(text, count, cosines) },
];

type Matrix = readonly (readonly number[])[];

function mostCentral(text: string, count: number, likenesses: (terms: readonly string[][]) => Matrix): Sentence[] {
  const sentences = findSentences(text);
  const ranks = pageRank(likenesses(sentences.map(({ start, end }) => queryTerms(text.slice(start, end)))));
  return sentences
    .map((sentence, i) => ({ sentence, rank: ranks[i]! }))
    .sort((a, b) => b.rank - a.rank || a.sentence.index - b.sentence.index)
    .slice(0, count)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.index - b.index);
}

/** Mihalcea and Tarau 2004: words in common over the logarithms of the lengths. */
function sharedWords(terms: readonly string[][]): Matrix {
  return pairs(terms, (a, b) => {
    const other = new Set(b);
    const shared = a.filter((term) => other.has(term)).length;
    return a.length > 1 && b.length > 1 ? shared / (Math.log(a.length) + Math.log(b.length)) : 0;
  });
}

/** Erkan and Radev 2004: 1 where the cosine of the words, weighted by rarity among the sentences, reaches `COSINE`. */
function cosines(terms: readonly string[][]): Matrix {
  const holders = new Map<string, number>();
  for (const term of terms.flat()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const weight = (term: string) => Math.log(terms.length / (holders.get(term) ?? 1));
  const length = (of: readonly string[]) => Math.sqrt(of.reduce((sum, term) => sum + weight(term) ** 2, 0));
  return pairs(terms, (a, b) => {
    const other = new Set(b);
    const shared = a.reduce((sum, term) => sum + (other.has(term) ? weight(term) ** 2 : 0), 0);
    return shared / Math.max(1e-9, length(a) * length(b)) >= COSINE ? 1 : 0;
  });
}

function pairs(terms: readonly string[][], likeness: (a: readonly string[], b: readonly string[]) => number): Matrix {
  return terms.map((a, i) => terms.map((b, j) => (i === j ? 0 : likeness(a, b))));
}

/** Ranks of a walk over the neighbours, each step in proportion to the likeness. */
export function pageRank(likenesses: Matrix): number[] {
  const count = likenesses.length;
  const sums = likenesses.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = likenesses.map(() => 1 / count);
  for (let step = 0; step < STEPS; step++) {
    ranks = likenesses.map((row) => {
      const come = row.reduce((sum, value, j) => sum + (sums[j]! > 0 ? (ranks[j]! * value) / sums[j]! : 0), 0);
      return (1 - DAMPING) / count + DAMPING * come;
    });
  }
  return ranks;
}
