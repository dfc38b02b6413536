import { lexicon } from '../../text/lexicon.ts';
import type { Question } from '../model/question.ts';
import { type EventWords, eventWords } from './event-words.ts';

/** Every way in which people come to harm. */
const HARMS = eventWords(lexicon('questions/harm-events'));

/** The kinds of harm that a question asks about: "how many were killed or injured". */
export function harmsAsked({ tokens }: Question): readonly EventWords[] {
  return HARMS.filter(({ asking }) => tokens.some(({ key }) => asking.has(key)));
}

/** True when one of some words asks for a kind of harm and does not also tell of the asked ones. */
export function tellsOtherHarm(keys: readonly string[], asked: readonly EventWords[]): boolean {
  return keys.some(
    (key) =>
      !asked.some(({ telling }) => telling.has(key)) &&
      HARMS.some((harm) => !asked.includes(harm) && harm.asking.has(key)),
  );
}
