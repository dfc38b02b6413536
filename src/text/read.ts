import { type Article, overlaps, type Reading, type Span } from '../domain/article.ts';
import { finish, type Steps } from '../domain/steps.ts';
import { findDates } from './dates/dates.ts';
import { tokenise } from './grammar/tokens.ts';
import { findNames } from './names/names.ts';
import { withPeople } from './numbers/ages-of-people.ts';
import { findNumbers } from './numbers/numbers.ts';
import { findQuotes } from './quotations/quotes.ts';
import { findSentences } from './sentences.ts';
import { type UnwrappedText, unwrap } from './unwrap.ts';

/**
 * Analyses an article; depends only on its text and publication date. Hard-wrapped text is read with its lines joined, and
 * the spans found are those of the text as received.
 */
export function readArticle(article: Article): Reading {
  return finish(readingSteps(article));
}

/** Analyses an article as `readArticle` does, with a step after each reader. */
export function* readingSteps(article: Article): Steps<Reading> {
  const unwrapped = unwrap(article.text);
  const reading = yield* textSteps(article, unwrapped?.text ?? article.text);
  return unwrapped ? atOriginal(reading, unwrapped) : reading;
}

function* textSteps(article: Article, text: string): Steps<Reading> {
  const sentences = findSentences(text);
  yield;
  const tokens = tokenise(text);
  yield;
  const names = findNames(text, sentences, tokens);
  yield;
  const dates = findDates(text, sentences, article.publishedAt, tokens);
  yield;
  const numbers = withPeople(text, outside(findNumbers(text, sentences, tokens), dates), names);
  yield;
  const quotes = findQuotes(text, sentences, names, tokens);
  const mentions = [...names, ...dates, ...numbers].sort((a, b) => a.start - b.start || a.end - b.end);
  return { article, sentences, quotes, mentions };
}

function atOriginal({ article, sentences, quotes, mentions }: Reading, { original }: UnwrappedText): Reading {
  const at = <T extends Span>(span: T): T => ({ ...span, start: original(span.start), end: original(span.end, true) });
  return {
    article,
    sentences: sentences.map(at),
    quotes: quotes.map((quote) => ({
      ...quote,
      parts: quote.parts.map(at),
      ...(quote.speaker && { speaker: at(quote.speaker) }),
      ...(quote.cue && { cue: at(quote.cue) }),
    })),
    mentions: mentions.map((mention) =>
      'roles' in mention && mention.roles ? { ...at(mention), roles: mention.roles.map(at) } : at(mention),
    ),
  };
}

/** The spans that do not overlap any of the others. Both lists must be sorted by start; runs in linear time. */
function outside<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && others[next]!.end <= span.start) next++;
    return !(next < others.length && overlaps(span, others[next]!));
  });
}
