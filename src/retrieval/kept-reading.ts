import type { Article, Reading } from '../domain/article.ts';
import { ANALYSER_VERSION } from './terms.ts';
import type { TextTerms } from './text-terms.ts';

/**
 * The stored form of a Reading. Includes the publication date it was made with, because another process may have stored
 * one for an older date, and the terms of its sentences, so that opening a library analyses no text.
 */
type Kept = Omit<Reading, 'article'> & Pick<Article, 'publishedAt'> & { readonly terms?: KeptTerms };

interface KeptTerms {
  readonly version: number;
  readonly distinct: readonly string[];
  readonly words: readonly number[];
  readonly starts: readonly number[];
}

/**
 * A Reading restored from the store; without terms when the stored ones were made by another version of the analyser.
 */
export interface Restored {
  readonly reading: Reading;
  readonly terms?: TextTerms;
}

export function serialise(reading: Reading, { distinct, words, starts }: TextTerms): string {
  const { article, sentences, quotes, mentions } = reading;
  const { publishedAt } = article;
  const terms = { version: ANALYSER_VERSION, distinct, words: [...words], starts: [...starts] };
  return JSON.stringify({ ...(publishedAt && { publishedAt }), sentences, quotes, mentions, terms } satisfies Kept);
}

/**
 * Restores the Reading of an article; undefined when none is stored or the stored one was made with another publication
 * date.
 */
export function restore(article: Article, serialised: string | undefined): Restored | undefined {
  if (serialised === undefined) return undefined;
  const { publishedAt, terms, ...found } = JSON.parse(serialised) as Kept;
  if (publishedAt !== article.publishedAt) return undefined;
  const reading = { article, ...found };
  if (terms?.version !== ANALYSER_VERSION) return { reading };
  const { distinct, words, starts } = terms;
  return { reading, terms: { distinct, words: Uint32Array.from(words), starts: Uint32Array.from(starts) } };
}
