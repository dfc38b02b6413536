import { type Article, type Quote, wordsOf } from '../../domain/article.ts';
import { termsOf } from '../../retrieval/terms.ts';

/** True when a quotation's speaker, as written or by resolved name, contains all of the terms. */
export function isSpokenBy(article: Article, quote: Quote, terms: readonly string[]): boolean {
  return isSpokenByAny(
    article,
    quote,
    terms.map((term) => [term]),
  );
}

/** The same for terms with several variants each. */
export function isSpokenByAny(article: Article, quote: Quote, terms: readonly (readonly string[])[]): boolean {
  const written = quote.speaker ? wordsOf(article, quote.speaker) : '';
  const names = new Set(termsOf(`${quote.speakerName ?? ''} ${written}`));
  return terms.length > 0 && terms.every((ways) => ways.some((term) => names.has(term)));
}
