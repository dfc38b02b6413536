import { isOfClass } from '../../text/grammar/word-classes.ts';
import type { QuestionForm } from '../model/question.ts';
import type { Utterance } from '../model/utterance.ts';
import { NAMING, namedNoun, roleNoun } from './name-questions.ts';
import { gapOf, STRANDED_PREPOSITIONS } from './question-gap.ts';

const SEVERAL = /^who (?:are|were|have)\b|\b(?:what|which) (?:(?:two|three|four|five|other) )?\p{L}+s\b/iu;
const KIND = /\b(?:kind|kinds|type|types|sort|sorts) of\b/i;
const OWNER = /\bwhose\b/i;
const DEED = /\b(?:do|doing|done|happen|happens|happened|happening)\W*$|^what (?:happened|happens)\b/i;

/** What a question asks for, as far as its words and their order tell. */
export function questionForm({ text, patternWords }: Utterance): QuestionForm {
  const keys = patternWords.map(({ key }) => key);
  const last = keys.at(-1) ?? '';
  const noun = namedNoun(patternWords);
  const role = roleNoun(keys);
  return {
    gap: gapOf(keys),
    answerRole: answerRoleOf(keys),
    ...(STRANDED_PREPOSITIONS.has(last) && { preposition: last }),
    ...(noun !== undefined && { namedNoun: noun }),
    ...(role !== undefined && { roleNoun: role }),
    hasNamingVerb: keys.some((key) => NAMING.has(key)),
    asksForSeveral: SEVERAL.test(text),
    asksForKind: KIND.test(text),
    asksForOwner: OWNER.test(text),
    asksForDeed: DEED.test(text),
  };
}

/** Auxiliaries other than "be"; followed by a subject, they ask for the object. */
const DO = new Set('do does did will would can could should may might must has have had'.split(' '));

/** Decided by the first auxiliary after the question word, or by its absence. */
function answerRoleOf(keys: readonly string[]): QuestionForm['answerRole'] {
  const at = keys.findIndex((key, i) => i > 0 && (isOfClass('aux', key) || DO.has(key)));
  if (at < 0 || at > LATE_AUXILIARY) return 'subject';
  return DO.has(keys[at]!) && at + 1 < keys.length ? 'object' : 'being';
}

/** An auxiliary at a later position belongs to a subordinate part of the question. */
const LATE_AUXILIARY = 4;
