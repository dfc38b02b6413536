import type { Library } from '../../retrieval/library.ts';
import type { QuestionTerm, Related } from '../model/question.ts';
import { isLikelyTypo } from './edit-distance.ts';
import type { PhraseSynonym } from './phrase-synonyms.ts';

/** Strength of a library term that an unknown question word may be a misspelling of. */
export const MISSPELLING_WEIGHT = 0.7;

/** Strength of a term with the same prefix, often a derived word: "explain" and "explanation". */
const FAMILY_WEIGHT = 0.6;
const FAMILY_SHARE = 0.6;

/** Looks up the related library terms once per question, so that matching a sentence needs no comparisons. */
export function relatedTo(
  asked: readonly QuestionTerm[],
  phrases: readonly PhraseSynonym[],
  library: Library,
): Related {
  const related = new Map<string, Map<number, number>>();
  const note = (term: string, index: number, strength: number) => {
    if (library.sentenceFrequency(term) === 0) return;
    const known = related.get(term) ?? new Map<number, number>();
    known.set(index, Math.max(strength, known.get(index) ?? 0));
    related.set(term, known);
  };
  asked.forEach(({ term, variants: kin, absent }, i) => {
    note(term, i, 1);
    for (const [other, strength] of kin) note(other, i, strength);
    for (const other of library.sharingPrefix(term)) if (isFamily(term, other)) note(other, i, FAMILY_WEIGHT);
    if (!absent) return;
    for (const other of library.vocabulary((known) => isLikelyTypo(term, known)))
      if (!related.get(other)?.has(i)) note(other, i, MISSPELLING_WEIGHT);
  });
  for (const { terms, kin, strength } of phrases)
    for (const other of kin)
      asked.forEach(({ term }, i) => {
        if (terms.includes(term)) note(other, i, strength);
      });
  return new Map([...related].map(([term, strengths]) => [term, [...strengths]]));
}

/** True when two terms of at least five letters share a prefix that is long relative to both. */
function isFamily(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= FAMILY_SHARE * Math.max(a.length, b.length);
}
