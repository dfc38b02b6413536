import { idfOf } from '../../retrieval/idf.ts';
import type { Library } from '../../retrieval/library.ts';
import type { QuestionTerm, Related } from '../model/question.ts';
import { MISSPELLING_WEIGHT } from './related-terms.ts';

/**
 * Words that no article holds weigh most; one that is a likely slip weighs as much as the rarest word that it may have
 * been meant for, or a slip of the finger would count as something that the articles know nothing of.
 */
export function withMisspellings(terms: readonly QuestionTerm[], related: Related, library: Library): QuestionTerm[] {
  return terms.map((term, i) => {
    const meant = term.absent ? slipsOf(i, related) : [];
    if (meant.length === 0) return term;
    const idf = Math.max(...meant.map((word) => idfOf(library.sentenceFrequency(word), library.sentenceCount)));
    return { ...term, idf: Math.min(term.idf, idf), isMisspelling: true };
  });
}

/** Terms of the library that the question's term may be a slip of. */
function slipsOf(index: number, related: Related): string[] {
  return [...related].flatMap(([term, stands]) =>
    stands.some(([i, strength]) => i === index && strength === MISSPELLING_WEIGHT) ? [term] : [],
  );
}
