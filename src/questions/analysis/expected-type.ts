import { type AnswerType, QUANTITY_TYPES } from '../../domain/answer-type.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import { isPaying } from '../answer-types/paying.ts';
import { type QuestionWord, textsOf } from '../model/utterance.ts';
import { headNoun, isKindNoun, lastNoun } from './head-noun.ts';
import { namedNoun, namePart } from './name-questions.ts';
import type { Match } from './template-matcher.ts';

/** What kind of answer a question expects. */
export interface ExpectedAnswer {
  readonly type: AnswerType;
  /** The head noun as typed: "town" of "which old town". */
  readonly head?: string;
  /** True when the head noun determines the expected type, so that few answering sentences repeat it. */
  readonly isTyped: boolean;
}

/** Determines the answer type: from the head noun or the thing whose name is asked for, else from the template. */
export function expectedAnswer({ template, utterance, roles }: Match): ExpectedAnswer {
  const words = utterance.patternWords;
  const head = headNoun(words) ?? lastNoun(textsOf(roles.noun?.tokens ?? []));
  const ofNoun = typeOfNoun(head ?? roles.degree?.text);
  // "What kind of prices" does not ask for a sum.
  const ofHead = ofNoun !== undefined && QUANTITY_TYPES.has(ofNoun) && asksForKind(words) ? undefined : ofNoun;
  const ofVerb = template.expects === 'amount' ? typeOfAmount(words) : undefined;
  const type = namePart(words) ?? typeOfName(namedNoun(words)) ?? ofVerb ?? expectedOf(template.expects, ofHead);
  return { type, isTyped: ofHead !== undefined, ...(head === undefined ? {} : { head }) };
}

function asksForKind(words: readonly QuestionWord[]): boolean {
  return words.some(({ key }, i) => isKindNoun(key) && key !== 'name' && words[i + 1]?.key === 'of');
}

/** "How much did it cost" asks for money, "how much does it weigh" for a weight. */
function typeOfAmount(words: readonly QuestionWord[]): AnswerType | undefined {
  if (words.some(({ key }) => isPaying(key))) return 'money';
  return words.some(({ key }) => WEIGHING.has(key)) ? 'weight' : undefined;
}

const WEIGHING: ReadonlySet<string> = new Set(['weigh', 'weighs', 'weighed', 'weight']);

/** The answer type of a noun; nouns for people give `person`. */
function typeOfNoun(noun: string | undefined): AnswerType | undefined {
  if (noun === undefined) return undefined;
  return headNounType(noun) ?? (isRoleNoun(noun.replace(/s$/, '')) ? 'person' : undefined);
}

/**
 * The type of "the name of the N": people, places and organisations have types of their own, everything else has a
 * name.
 */
function typeOfName(noun: string | undefined): AnswerType | undefined {
  if (noun === undefined) return undefined;
  const type = typeOfNoun(noun);
  return type !== undefined && HAVE_NAMES.has(type) ? type : 'name';
}

const HAVE_NAMES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'person',
  'place',
  'city',
  'country',
  'organisation',
  'title',
]);

/** The head noun's type, except that "how many towns" expects a count and "how many years" a duration. */
function expectedOf(ofTemplate: AnswerType, ofHead: AnswerType | undefined): AnswerType {
  // "What took place" does not ask for a place.
  if (ofHead === undefined || ofTemplate === 'event') return ofTemplate;
  if (ofTemplate !== 'count' || QUANTITY_TYPES.has(ofHead)) return ofHead;
  return ofHead === 'date' || ofHead === 'year' ? 'duration' : ofTemplate;
}
