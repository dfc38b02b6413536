import type { Library } from '../retrieval/library.ts';
import type { Question } from './question.ts';
import { isLikelySlip } from './spelling.ts';

/** Names in the question that no article holds, as typed; one wrong letter is forgiven. */
export function absentNames(library: Library, question: Question): string[] {
  return question.terms
    .filter((term) => term.isName && term.absent && !isSlipOfKnown(library, term.term))
    .map((term) => term.word);
}

function isSlipOfKnown(library: Library, term: string): boolean {
  for (const known of library.vocabulary()) if (isLikelySlip(term, known)) return true;
  return false;
}
