import type { Reading } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { checkQuotation } from './check-quotation.ts';
import { closestPassage } from './closest-passage.ts';
import type { Mark } from './mark.ts';
import type { QuotationClaim } from './quotation-claims.ts';

/** Least share of a sentence, by idf, that a passage must tell to be what the sentence puts in other words. */
const IN_OTHER_WORDS = 0.6;

/**
 * What the articles hold of a sentence that quotes nobody: it stands as it is only with the very same words; what tells it in other
 * words is shown as that.
 * @param isAside true if the text claims other things as well: undefined then for a sentence that no article tells
 */
export function checkSentence(
  library: Library,
  text: Reading,
  claim: QuotationClaim,
  isAside: boolean,
): Mark | undefined {
  const mark = checkQuotation(library, text, claim);
  if (mark.verdict !== 'absent') return mark;
  const told = closestPassage(library, claim.words, IN_OTHER_WORDS);
  if (told) return { ...mark, verdict: 'altered', evidence: [told] };
  return isAside ? undefined : mark;
}
