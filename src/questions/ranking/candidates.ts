import type { Reading } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import type { ArticleMatch, Candidate } from '../model/candidate.ts';
import type { Question } from '../model/question.ts';
import { articleMatcher } from './term-match.ts';

/** Number of sentences considered in a library: 82 of 100 answers to CNN questions are among this many. */
const POOL_SIZE = 130;

/** Every sentence of one article; no retrieval step filters them. */
export function candidatesIn(library: Library, reading: Reading, question: Question): Candidate[] {
  const article = articleMatcher(library, question)(reading);
  return reading.sentences.map(({ index }) => ({ passage: article.passages.at(index), article, articleScore: 0 }));
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
