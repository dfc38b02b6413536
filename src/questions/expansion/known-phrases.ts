import { maxOf } from '../../domain/extremes.ts';
import { idfOf } from '../../retrieval/inverted-index/idf.ts';
import type { Library } from '../../retrieval/library.ts';
import type { QuestionTerm } from '../model/question.ts';
import type { PhraseSynonym } from './phrase-synonyms.ts';

/**
 * A word that occurs in no article is not unknown where the library holds one that replaces its phrase: "UN" for
 * "United Nations". It weighs as much as that one.
 */
export function withKnownPhrases(
  terms: readonly QuestionTerm[],
  phrases: readonly PhraseSynonym[],
  library: Library,
): QuestionTerm[] {
  return terms.map((term) => {
    if (!term.absent) return term;
    const kin = phrases.flatMap((phrase) => (phrase.terms.includes(term.term) ? phrase.kin : []));
    const known = kin.map((one) => library.sentenceFrequency(one)).filter((count) => count > 0);
    if (known.length === 0) return term;
    const idf = maxOf(known.map((count) => idfOf(count, library.sentenceCount)));
    return { ...term, absent: false, idf: Math.min(term.idf, idf) };
  });
}
