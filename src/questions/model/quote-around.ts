import { overlaps, type Quote, type Reading, type Span } from '../../domain/article.ts';
import { spansOverlapping } from '../../domain/sorted-spans.ts';
import { quotesAt } from '../../retrieval/quotes-at.ts';

/**
 * The quotation that has most of some words: an outer one before a nested one, a direct one before a reported one.
 * @param words their places, in text order; not empty
 */
export function quoteAround(reading: Reading, words: readonly Span[]): Quote | undefined {
  const [first, last] = sentencesOver(reading, { start: words[0]!.start, end: words.at(-1)!.end });
  const around = new Set<Quote>();
  for (let sentence = first; sentence <= last; sentence++)
    for (const quote of quotesAt(reading, sentence)) around.add(quote);
  return [...around]
    .map((quote) => ({ quote, held: words.filter((word) => isSpoken(quote, word)).length }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held || ranking(a.quote) - ranking(b.quote))[0]?.quote;
}

/** True if words stand in the quotation, not beside it or in its cue. */
export function isSpoken({ parts }: Quote, words: Span): boolean {
  return parts.some((part) => overlaps(part, words));
}

/** Indices of the first and last sentence that a span touches. */
export function sentencesOver({ sentences }: Reading, span: Span): readonly [first: number, last: number] {
  const touched = spansOverlapping(sentences, span);
  return [touched[0]!.index, touched.at(-1)!.index];
}

/** Indices of the first and last sentence of some words together with the quotation that has them, if any. */
export function sentencesAround(
  reading: Reading,
  words: Span,
  quote: Quote | undefined,
): readonly [first: number, last: number] {
  const [first, last] = sentencesOver(reading, words);
  return quote ? [Math.min(first, quote.sentences[0]), Math.max(last, quote.sentences[1])] : [first, last];
}

function ranking({ nested, form }: Quote): number {
  return 2 * Number(nested) + Number(form === 'indirect');
}
