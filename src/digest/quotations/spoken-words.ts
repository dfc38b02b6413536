import { type Article, namesOfSpeakers, type Quote } from '../../domain/article.ts';
import { wordsIn } from '../../text/words.ts';

const counted = new WeakMap<Quote, number>();

/** Number of words of a quotation, without punctuation. */
export function spokenWords({ text }: Article, quote: Quote): number {
  const known = counted.get(quote);
  if (known !== undefined) return known;
  const count = quote.parts.reduce((sum, part) => sum + wordsIn(text, part).length, 0);
  counted.set(quote, count);
  return count;
}

/** Who said how much in one quotation. */
export interface Spoken {
  /** Empty if the article does not name the speaker. */
  readonly names: readonly string[];
  /** Undefined for words that count for nobody: denied ones, and what somebody else is said to have said. */
  readonly words: number | undefined;
}

export function spokenIn(article: Article, quote: Quote): Spoken {
  const names = namesOfSpeakers(quote);
  return { names, words: names.length === 0 || quote.denied || quote.nested ? undefined : spokenWords(article, quote) };
}
