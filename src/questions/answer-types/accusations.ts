import { lexicon } from '../../text/lexicon.ts';
import type { Question } from '../model/question.ts';
import { type EventWords, eventWords } from './event-words.ts';

/** Deeds of which nobody must be accused without a word for them. */
const DEEDS = eventWords(lexicon('questions/accusing-verbs'));

/** The deeds of which a question asks who did them: "who attacked the convoy", but not "who was attacked". */
export function deedsAsked({ form: { gap } }: Question): readonly EventWords[] {
  const { verb, place, isPassive } = gap;
  return verb === undefined || place !== 'subject' || isPassive ? [] : DEEDS.filter(({ asking }) => asking.has(verb));
}
