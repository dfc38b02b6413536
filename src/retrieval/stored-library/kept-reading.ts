import type { Article, Reading, Span } from '../../domain/article.ts';
import { parsedJson } from '../../domain/parsed-json.ts';
import { ANALYSER_VERSION } from '../analysis/terms.ts';
import type { TextTerms } from '../analysis/text-terms.ts';

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
 * Restores the Reading of an article; undefined when none is stored, when the stored one was made with another publication
 * date, or when it is damaged: a Reading can always be made anew.
 */
export function restoreReading(article: Article, serialised: string | undefined): Restored | undefined {
  const kept = serialised === undefined ? undefined : parsed(serialised);
  if (!kept || kept.publishedAt !== article.publishedAt || !fits(kept, article.text.length)) return undefined;
  const { publishedAt: _, terms, ...found } = kept;
  const reading = { article, ...found };
  return terms?.version === ANALYSER_VERSION && areTerms(terms, found.sentences.length)
    ? { reading, terms: restoredTerms(terms) }
    : { reading };
}

function parsed(serialised: string): Kept | undefined {
  const value = parsedJson(serialised);
  return typeof value === 'object' && value !== null ? (value as Kept) : undefined;
}

/** True if the Reading has its parts, and no span of it ends outside the text. */
function fits({ sentences, quotes, mentions }: Kept, length: number): boolean {
  const isSpan = (span: Span | undefined) => !!span && 0 <= span.start && span.start <= span.end && span.end <= length;
  return (
    [sentences, quotes, mentions].every(Array.isArray) &&
    sentences.every((sentence, index) => isSpan(sentence) && sentence.index === index) &&
    quotes.every(
      (quote) => Array.isArray(quote?.parts) && quote.parts.every(isSpan) && Array.isArray(quote.sentences),
    ) &&
    mentions.every((mention) => isSpan(mention) && typeof mention.canonical === 'string')
  );
}

function areTerms({ distinct, words, starts }: KeptTerms, sentences: number): boolean {
  return (
    [distinct, words, starts].every(Array.isArray) &&
    starts.length === sentences + 1 &&
    starts.at(-1) === words.length &&
    words.every((word) => word >= 0 && word < distinct.length)
  );
}

function restoredTerms({ distinct, words, starts }: KeptTerms): TextTerms {
  return { distinct, words: Uint32Array.from(words), starts: Uint32Array.from(starts) };
}
