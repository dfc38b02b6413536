import { namesOfSpeakers, type Quote } from '../../../src/domain/article.ts';
import { findNames } from '../../../src/text/names/names.ts';
import { findQuotes } from '../../../src/text/quotations/quotes.ts';
import { findSentences } from '../../../src/text/sentences.ts';

/** The quotations of a text as the reader finds them. */
export function quotesOf(text: string): Quote[] {
  const sentences = findSentences(text);
  return findQuotes(text, sentences, findNames(text, sentences));
}

/** One line a quotation: its parts, who spoke as written, and the name behind it when that is another one. */
export function told(text: string): string[] {
  return quotesOf(text)
    .filter((quote) => !quote.nested)
    .map((quote) => lineOf(text, quote));
}

function lineOf(text: string, quote: Quote): string {
  const words = quote.parts.map((part) => text.slice(part.start, part.end)).join(' … ');
  const speaker = quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : 'nobody';
  const names = namesOfSpeakers(quote).join(' + ');
  const name = names !== '' && names !== speaker ? ` = ${names}` : '';
  return `${quote.form}: ${words} | ${speaker}${name}`;
}
