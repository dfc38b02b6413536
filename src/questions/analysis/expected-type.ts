import { type AnswerType, QUANTITY_TYPES } from '../../domain/answer-type.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { lexicon } from '../../text/lexicon.ts';
import { isRoleNoun, nameTraitsOf, Trait } from '../../text/names/name-lexicon.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import { isPaying } from '../answer-types/paying.ts';
import { type QuestionWord, textsOf } from '../model/utterance.ts';
import { countedNoun, headNoun, isKindNoun, lastNoun } from './head-noun.ts';
import { isNameLike } from './name-like.ts';
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
  // "What kind of prices" and "what is the fee for" do not ask for a sum, "what kind of boat" not for its name.
  const ofHead = asksForKind(words) || template.expects === 'reason' ? undefined : ofNoun;
  const ofVerb = template.expects === 'amount' ? typeOfAmount(words, head) : typeOfExtent(words, template.expects);
  const ofUnit = template.expects === 'count' ? typeOfCounted(head) : undefined;
  const ofName = asksForKind(words) ? undefined : typeOfName(namedNoun(words));
  const found = namePart(words) ?? ofName ?? ofVerb ?? ofUnit ?? expectedOf(template.expects, ofHead);
  // "What was her father?" asks for his work.
  const type = found === 'person' && isWhatBe(words) && ofName === undefined ? 'role' : found;
  if (
    type === 'anything' &&
    isWhatBe(words) &&
    roles.subject !== undefined &&
    isNameLike(textsOf(roles.subject.tokens))
  )
    return { type: 'definition', isTyped: false };
  return { type, isTyped: ofHead !== undefined, ...(head === undefined ? {} : { head }) };
}

function asksForKind(words: readonly QuestionWord[]): boolean {
  return words.some(({ key }, i) => isKindNoun(key) && key !== 'name' && words[i + 1]?.key === 'of');
}

/** "How much did it cost", "how much is a ticket" ask for money, "how much does it weigh" for a weight. */
function typeOfAmount(words: readonly QuestionWord[], head: string | undefined): AnswerType | undefined {
  if (head === 'time') return 'duration';
  const much = words.findIndex(({ key }) => key === 'much');
  if (isOfClass('be', words[much + 1]?.key ?? '') && PRICED.has(words[much + 2]?.key ?? '')) return 'money';
  if (words.some(({ key }) => isPaying(key))) return 'money';
  return words.some(({ key }) => WEIGHING.has(key)) ? 'weight' : undefined;
}

/** "Hours", "years": how many of them is a duration; how many times is a frequency. */
function typeOfCounted(noun: string | undefined): AnswerType | undefined {
  if (noun === 'times') return 'frequency';
  return noun !== undefined && TIME_UNITS.has(noun.replace(/s$/, '')) ? 'duration' : undefined;
}

/** "How long is the tunnel" asks for its length, "how large was the loss" for money. */
function typeOfExtent(words: readonly QuestionWord[], expects: AnswerType): AnswerType | undefined {
  const keys = words.map(({ key }) => key);
  const how = keys.indexOf('how');
  const isBe = isOfClass('be', keys[how + 2] ?? '') || (WILL.has(keys[how + 2] ?? '') && keys.at(-1) === 'be');
  if (how < 0 || !isBe) return undefined;
  const nouns = keys.slice(how + 3);
  if (expects === 'size' && MIGHTY.has(keys[how + 1]!)) {
    if (nouns.some((noun) => SHAKING.has(noun))) return 'magnitude';
    if (nouns.some((noun) => BLOWING.has(noun))) return 'speed';
  }
  if (expects === 'duration' && keys[how + 1] === 'long')
    return nouns.some((noun) => LONG_THINGS.has(noun)) ? 'distance' : undefined;
  const noun = lastNoun(nouns);
  return expects === 'size' && noun !== undefined && headNounType(noun) === 'money' ? 'money' : undefined;
}

/** Words with which the strength of a quake, a storm or a wind is asked for. */
const MIGHTY: ReadonlySet<string> = new Set(['strong', 'powerful', 'big', 'severe', 'large', 'violent']);
const SHAKING: ReadonlySet<string> = new Set(
  [
    'quake',
    'earthquake',
    'seaquake',
    'tremor',
    'aftershock',
    'hurricane',
    'typhoon',
    'cyclone',
    'tornado',
    'storm',
  ].flatMap((noun) => [noun, `${noun}s`]),
);
const BLOWING: ReadonlySet<string> = new Set(['wind', 'winds', 'gust', 'gusts', 'gale', 'gales']);

/** "How long will the tunnel be?" */
const WILL: ReadonlySet<string> = new Set(['will', 'would', 'should', 'must', 'can']);

const LONG_THINGS: ReadonlySet<string> = new Set(lexicon('questions/long-things'));

function isWhatBe(words: readonly QuestionWord[]): boolean {
  return words[0]?.key === 'what' && isOfClass('be', words[1]?.key ?? '');
}

const TIME_UNITS: ReadonlySet<string> = new Set(
  lexicon('quantities/units').flatMap((row) => {
    const [unit = '', kind] = row.split('\t');
    return kind === 'duration' ? [unit] : [];
  }),
);

/** What begins the thing whose price is asked for. */
const PRICED: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one', 'his', 'her', 'its', 'their', 'this', 'that']);

const WEIGHING: ReadonlySet<string> = new Set(['weigh', 'weighs', 'weighed', 'weight']);

/** "Which Norwegian", "which Canadians": people of a country. */
function isPeople(noun: string): boolean {
  const name = noun.slice(0, 1).toUpperCase() + noun.slice(1).replace(/s$/, '');
  return (nameTraitsOf(name) & Trait.demonym) !== 0;
}

/** The answer type of a noun; nouns for people give `person`. */
function typeOfNoun(noun: string | undefined): AnswerType | undefined {
  if (noun === undefined) return undefined;
  return headNounType(noun) ?? (isRoleNoun(noun.replace(/s$/, '')) || isPeople(noun) ? 'person' : undefined);
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
