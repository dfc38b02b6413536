import type { Article, Reading } from '../domain/article.ts';
import { findDates } from './dates.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findQuotes } from './quotes.ts';
import { findSentences } from './sentences.ts';

/** Raised with every change that can give an article another Reading; cached readings of other versions are read anew. */
export const READER_VERSION = 1;

/** Reads one article: a function of its text and its date alone. */
export function readArticle(article: Article): Reading {
  const { text } = article;
  const sentences = findSentences(text);
  const names = findNames(text, sentences);
  const dates = findDates(text, sentences, article.publishedAt);
  const numbers = findNumbers(text, sentences).filter(
    (number) => !dates.some((date) => date.start < number.end && number.start < date.end),
  );
  const quotes = findQuotes(text, sentences, names);
  const mentions = [...names, ...dates, ...numbers].sort((a, b) => a.start - b.start || a.end - b.end);
  return { article, sentences, quotes, mentions };
}
