import { type Quote, type Reading, wordsOf } from '../../domain/article.ts';
import { queryTerms, termsOf } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { passageOf } from './listed-quotation.ts';

/** What quotations are looked for about. */
export interface QuotationTopic {
  /** The articles with at least one of its words. */
  readonly readings: readonly Reading[];
  /** Number of its words. */
  readonly most: number;
  /** How many of its words the passage of a quotation has. */
  count(reading: Reading, quote: Quote): number;
}

/** The topic that some words name; undefined if they are stop words, which every quotation may have. */
export function quotationTopic(library: Library, words: string): QuotationTopic | undefined {
  const terms = queryTerms(words);
  if (terms.length === 0) return undefined;
  const holding = terms.map((term) => library.sentencesWith(term));
  return {
    readings: [...new Set(holding.flatMap((sentences) => [...sentences.keys()]))],
    most: terms.length,
    count(reading, quote) {
      if (runsOn(reading, quote)) {
        const present = new Set(termsOf(wordsOf(reading.article, passageOf(reading, quote))));
        return terms.filter((term) => present.has(term)).length;
      }
      let count = 0;
      for (const sentences of holding) if (isInAny(sentences.get(reading), quote.sentences)) count++;
      return count;
    },
  };
}

function runsOn({ sentences }: Reading, { sentences: [first, last], parts }: Quote): boolean {
  return parts[0]!.start < sentences[first]!.start || parts.at(-1)!.end > sentences[last]!.end;
}

function isInAny(sentences: readonly number[] = [], [first, last]: readonly [number, number]): boolean {
  for (const sentence of sentences) if (sentence >= first) return sentence <= last;
  return false;
}
