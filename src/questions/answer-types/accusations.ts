import { lexicon } from '../../text/lexicon.ts';
import type { Question } from '../model/question.ts';
import { type EventWords, eventWords } from './event-words.ts';

/** Deeds of which nobody must be accused without a word for them. */
const DEEDS = eventWords(lexicon('questions/accusing-verbs'));

/** The deeds of which a question asks who did them: "who attacked the convoy", "by whom was it attacked", but not "who was attacked". */
export function deedsAsked({ form: { gap }, tokens }: Question): readonly EventWords[] {
  const asksForAgent = tokens[0]?.key === 'by' || tokens.at(-1)?.key === 'by';
  const asksForDoer = asksForAgent || (gap.place === 'subject' && !gap.isPassive);
  // "By whom was the driver shot": whatever the verb was taken for, it is one of the words.
  const isAsked = (key: string | undefined) => key !== undefined && (asksForAgent || key === gap.verb);
  return asksForDoer ? DEEDS.filter(({ asking }) => tokens.some(({ key }) => isAsked(key) && asking.has(key))) : [];
}
