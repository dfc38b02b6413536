import { type Article, overlaps, type Reading, type Span } from '../domain/article.ts';
import { findDates } from './dates/dates.ts';
import { tokenise } from './grammar/tokens.ts';
import { findNames } from './names/names.ts';
import { withPeople } from './numbers/ages-of-people.ts';
import { findNumbers } from './numbers/numbers.ts';
import { findQuotes } from './quotations/quotes.ts';
import { findSentences } from './sentences.ts';

/** Analyses an article; depends only on its text and publication date. */
export function readArticle(article: Article): Reading {
  const { text } = article;
  const sentences = findSentences(text);
  const tokens = tokenise(text);
  const names = findNames(text, sentences, tokens);
  const dates = findDates(text, sentences, article.publishedAt, tokens);
  const numbers = withPeople(text, outside(findNumbers(text, sentences, tokens), dates), names);
  const quotes = findQuotes(text, sentences, names, tokens);
  const mentions = [...names, ...dates, ...numbers].sort((a, b) => a.start - b.start || a.end - b.end);
  return { article, sentences, quotes, mentions };
}

/** The spans that do not overlap any of the others. Both lists must be sorted by start; runs in linear time. */
function outside<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && others[next]!.end <= span.start) next++;
    return !(next < others.length && overlaps(span, others[next]!));
  });
}
