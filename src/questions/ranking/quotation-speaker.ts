import { type Article, type Quote, type Span, wordsOf } from '../../domain/article.ts';
import { termsOf } from '../../retrieval/analysis/terms.ts';
import { Class, classesOf } from '../../text/grammar/function-words.ts';

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

/** True for "she" and the like: the reply names whom it means, so it is no short answer. */
export function isPronoun(article: Article, speaker: Span): boolean {
  return (classesOf(wordsOf(article, speaker).toLowerCase()) & Class.pronoun) !== 0;
}
