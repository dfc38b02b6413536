import type { Reading } from '../../domain/article.ts';
import { finish, type Steps } from '../../domain/steps.ts';
import { topK } from '../../retrieval/inverted-index/top-k.ts';
import type { Hit, Library } from '../../retrieval/library.ts';
import type { ArticleMatch, Candidate } from '../model/candidate.ts';
import type { Question } from '../model/question.ts';
import { articleMatcher, share } from './term-match.ts';

/** Number of sentences considered in a library: 82 of 100 answers to CNN questions are among this many. */
const POOL_SIZE = 130;

/**
 * Number of sentences of one article that are considered: all of them but in a text of some 15,000 words or more, where
 * their cost would be noticed.
 */
export const MAX_CANDIDATES_IN_ARTICLE = 600;

/**
 * Number of sentences of one article that are considered in a library: more stand in no article whose sentences have twenty
 * characters or more.
 */
export const MAX_CANDIDATES_OF_ARTICLE = 10_000;

/** The sentences of one article, in text order; of a very long one those that hold most of the question. */
export function candidatesIn(library: Library, reading: Reading, question: Question): Candidate[] {
  const article = articleMatcher(library, question)(reading);
  return considered(reading, article, MAX_CANDIDATES_IN_ARTICLE).map((index) => ({
    passage: article.passages.at(index),
    article,
  }));
}

/**
 * The library's pool: half the best sentences, half all sentences of the best articles; of a text of very many sentences those
 * that hold most of the question.
 */
export function candidatesFrom(library: Library, question: Question): Candidate[] {
  return finish(candidateSteps(library, question));
}

/** As `candidatesFrom`, in steps: an article after the other is matched with the question. */
export function* candidateSteps(library: Library, question: Question): Steps<Candidate[]> {
  const match = articleMatcher(library, question);
  const articles = new Map<Reading, ArticleMatch>();
  const chosen = new Map<Reading, ReadonlySet<number>>();
  const pool = library.pool(question.queryTerms, POOL_SIZE);
  for (const { reading } of pool) {
    if (articles.has(reading)) continue;
    yield;
    const article = match(reading);
    articles.set(reading, article);
    if (reading.sentences.length > MAX_CANDIDATES_OF_ARTICLE)
      chosen.set(reading, new Set(considered(reading, article, MAX_CANDIDATES_OF_ARTICLE)));
  }
  const isConsidered = ({ reading, sentence }: Hit) => chosen.get(reading)?.has(sentence.index) ?? true;
  return (chosen.size > 0 ? pool.filter(isConsidered) : pool).map(({ reading, sentence, articleScore }) => {
    const article = articles.get(reading)!;
    return { passage: article.passages.at(sentence.index), article, articleScore };
  });
}

/** The indices of an article's sentences, ascending; of more than `limit` those that hold most of the question. */
function considered({ sentences }: Reading, { strengths, idf }: ArticleMatch, limit: number): number[] {
  const all = sentences.map(({ index }) => index);
  if (all.length <= limit) return all;
  const held = strengths.map((row) => share(row, idf));
  const isBetter = (a: number, b: number) => held[a]! > held[b]! || (held[a] === held[b] && a < b);
  return topK(all, limit, isBetter).sort((a, b) => a - b);
}
