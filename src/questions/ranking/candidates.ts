import type { Reading } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import { topK } from '../../retrieval/top-k.ts';
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

/** The sentences of one article, in text order; of a very long one those that hold most of the question. */
export function candidatesIn(library: Library, reading: Reading, question: Question): Candidate[] {
  const article = articleMatcher(library, question)(reading);
  const all = reading.sentences.map(({ index }) => index);
  const held = (index: number) => share(article.strengths[index]!, article.idf);
  const isBetter = (a: number, b: number) => held(a) > held(b) || (held(a) === held(b) && a < b);
  const considered =
    all.length > MAX_CANDIDATES_IN_ARTICLE ? topK(all, MAX_CANDIDATES_IN_ARTICLE, isBetter).sort((a, b) => a - b) : all;
  return considered.map((index) => ({ passage: article.passages.at(index), article }));
}

/** The library's pool: half the best sentences, half all sentences of the best articles. */
export function candidatesFrom(library: Library, question: Question): Candidate[] {
  const match = articleMatcher(library, question);
  const articles = new Map<Reading, ArticleMatch>();
  return library.pool(question.queryTerms, POOL_SIZE).map(({ reading, sentence, articleScore }) => {
    const known = articles.get(reading) ?? match(reading);
    articles.set(reading, known);
    return { passage: known.passages.at(sentence.index), article: known, articleScore };
  });
}
