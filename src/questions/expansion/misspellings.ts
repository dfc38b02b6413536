import { maxOf } from '../../domain/extremes.ts';
import { idfOf } from '../../retrieval/inverted-index/idf.ts';
import type { Library } from '../../retrieval/library.ts';
import type { QuestionTerm, Related } from '../model/question.ts';
import { MISSPELLING_WEIGHT } from './related-terms.ts';

/**
 * Words that occur in no article weigh most. A likely misspelling instead weighs as much as the rarest word it may
 * stand for; otherwise a typing error would look like something unknown to the articles.
 */
export function withMisspellings(terms: readonly QuestionTerm[], related: Related, library: Library): QuestionTerm[] {
  return terms.map((term, i) => {
    const meant = term.absent ? slipsOf(i, related) : [];
    if (meant.length === 0) return term;
    const idf = maxOf(meant.map((word) => idfOf(library.sentenceFrequency(word), library.sentenceCount)));
    return { ...term, idf: Math.min(term.idf, idf), isMisspelling: true };
  });
}

/** Library terms that the question's term may be a misspelling of. */
function slipsOf(index: number, related: Related): string[] {
  return [...related].flatMap(([term, stands]) =>
    stands.some(([i, strength]) => i === index && strength === MISSPELLING_WEIGHT) ? [term] : [],
  );
}
