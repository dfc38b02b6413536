import { type AnswerType, QUANTITY_TYPES } from '../../domain/answer-type.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import { isPaying } from '../answer-types/paying.ts';
import { headNoun, isKindNoun, lastNoun } from './head-noun.ts';
import { namedNoun, namePart } from './name-questions.ts';
import type { QuestionWord } from './pattern.ts';
import type { Match } from './template-matcher.ts';

/** What a question asks for. */
export interface ExpectedAnswer {
  readonly type: AnswerType;
  /** The head noun as typed: "town" of "which old town". */
  readonly head?: string;
  /** True when the head noun says what kind of thing is wanted, so that few sentences repeat it. */
  readonly isTyped: boolean;
}

/** The type of a question's answer: what its head noun or the thing whose name is asked for tells, else the template's. */
export function expectedAnswer({ template, words, roles }: Match): ExpectedAnswer {
  const head = headNoun(words) ?? lastNoun(roles.noun);
  const ofNoun = typeOfNoun(head ?? roles.degree);
  // "What kind of prices" asks for no sum.
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

/** What a noun is an instance of; what a person can be stands for a person. */
function typeOfNoun(noun: string | undefined): AnswerType | undefined {
  if (noun === undefined) return undefined;
  return headNounType(noun) ?? (isRoleNoun(noun.replace(/s$/, '')) ? 'person' : undefined);
}

/** The type of "the name of the N": a person, a place and a company have names of their own kind, all else has a name. */
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

/** The head's kind, but "how many towns" asks for a number of them and "how many years" for a duration. */
function expectedOf(ofTemplate: AnswerType, ofHead: AnswerType | undefined): AnswerType {
  // "What took place" names no place.
  if (ofHead === undefined || ofTemplate === 'event') return ofTemplate;
  if (ofTemplate !== 'count' || QUANTITY_TYPES.has(ofHead)) return ofHead;
  return ofHead === 'date' || ofHead === 'year' ? 'duration' : ofTemplate;
}
