import { termOf } from '../../retrieval/analysis/terms.ts';
import { SYNONYM_WEIGHT } from '../expansion/synonyms.ts';
import type { Question, QuestionTerm } from '../model/question.ts';

/** True for a term of the question itself or another form of it; another word for the same event is neither. */
export function isFormOf({ term, variants }: QuestionTerm, other: string): boolean {
  return term === other || (variants.get(other) ?? 0) > SYNONYM_WEIGHT.frame;
}

/** True for the verb whose argument is asked for, in any form. */
export function isAskedVerb(word: string, { form: { gap }, terms }: Question): boolean {
  const verb = terms.find(({ key }) => key === gap.verb);
  return verb !== undefined && isFormOf(verb, termOf(word));
}

/** True for a word of the question; where a cause is asked for, also for another word for the event: "blast" for the explosion. */
export function isInQuestion(word: string, { allTerms, expects, terms }: Question): boolean {
  const term = termOf(word);
  if (allTerms.has(term)) return true;
  return expects === 'cause' && terms.some(({ variants }) => (variants.get(term) ?? 0) >= SYNONYM_WEIGHT.frame);
}
