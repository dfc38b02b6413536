import { type AnswerType, QUANTITY_TYPES } from '../../domain/answer-type.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { lexicon } from '../../text/lexicon.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import { isPaying } from '../answer-types/paying.ts';
import { type QuestionWord, textsOf } from '../model/utterance.ts';
import { countedNoun, headNoun, isKindNoun, lastNoun } from './head-noun.ts';
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
  const nouns = textsOf(roles.noun?.tokens ?? []);
  const head = headNoun(words) ?? (template.expects === 'count' ? countedNoun(nouns) : lastNoun(nouns));
  const ofNoun = typeOfNoun(head ?? roles.degree?.text);
  // "What kind of prices" does not ask for a sum, "what kind of boat" not for its name.
  const ofHead = asksForKind(words) ? undefined : ofNoun;
  const ofVerb = template.expects === 'amount' ? typeOfAmount(words) : undefined;
  const ofUnit = template.expects === 'count' && isTimeUnit(head) ? 'duration' : undefined;
  const type =
    namePart(words) ?? typeOfName(namedNoun(words)) ?? ofVerb ?? ofUnit ?? expectedOf(template.expects, ofHead);
  return { type, isTyped: ofHead !== undefined, ...(head === undefined ? {} : { head }) };
}

function asksForKind(words: readonly QuestionWord[]): boolean {
  return words.some(({ key }, i) => isKindNoun(key) && key !== 'name' && words[i + 1]?.key === 'of');
}

/** "How much did it cost", "how much is a ticket" ask for money, "how much does it weigh" for a weight. */
function typeOfAmount(words: readonly QuestionWord[]): AnswerType | undefined {
  const much = words.findIndex(({ key }) => key === 'much');
  if (isOfClass('be', words[much + 1]?.key ?? '') && PRICED.has(words[much + 2]?.key ?? '')) return 'money';
  if (words.some(({ key }) => isPaying(key))) return 'money';
  return words.some(({ key }) => WEIGHING.has(key)) ? 'weight' : undefined;
}

/** "Hours", "years": how many of them is a duration. */
const isTimeUnit = (noun: string | undefined) => noun !== undefined && TIME_UNITS.has(noun.replace(/s$/, ''));

const TIME_UNITS: ReadonlySet<string> = new Set(
  lexicon('quantities/units').flatMap((row) => {
    const [unit = '', kind] = row.split('\t');
    return kind === 'duration' ? [unit] : [];
  }),
);

/** What begins the thing whose price is asked for. */
const PRICED: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one', 'his', 'her', 'its', 'their', 'this', 'that']);

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
