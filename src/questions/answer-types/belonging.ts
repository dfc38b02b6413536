import { lexicon } from '../../text/lexicon.ts';
import type { Question } from '../model/question.ts';
import { type EventWords, eventWords } from './event-words.ts';

/** Every way of belonging to a place or a firm. */
const BELONGINGS = eventWords(lexicon('questions/belonging-events'));

/** The ways of belonging that a question asks about: "how many people live there". */
export function belongingsAsked({ form: { gap } }: Question): readonly EventWords[] {
  const { verb } = gap;
  return verb === undefined ? [] : BELONGINGS.filter(({ asking }) => asking.has(verb));
}
