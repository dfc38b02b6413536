import type { AnswerType } from '../../domain/answer-type.ts';
import { contains } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { NUMBER_WORDS, SCALE_WORDS } from '../../text/numbers/number-words.ts';
import { typedSpans } from '../answer-types/typed-spans.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';
import type { Shape } from './span-shapes.ts';

/**
 * Whether a span can be a short answer of the kind that is asked for at all. A passage beside the point is forgiven; a
 * number marked as the answer to "who" is not, so no weight can outvote this: without a span that fits nothing is marked.
 */
export function satisfiesType(candidate: CandidateSpan, context: ExtractionContext): boolean {
  const demand = DEMANDS[context.question.expects];
  return demand === undefined || demand(candidate, context);
}

type Demand = (candidate: CandidateSpan, context: ExtractionContext) => boolean;

/** It holds, or is a part of, what readers or lists know as that kind. */
const isTyped: Demand = (c, { passage, question }) =>
  (typedSpans(passage, question) ?? []).some((span) => contains(c, span) || contains(span, c));

/** The same, or it has a word that tells a time, or tells it by what happened then. */
const isTime: Demand = (c, x) => c.shape === 'moment' || isTyped(c, x) || hasWord(c, x, isTimeWord);

/** The same as a kind, or a number of something that readers give no kind. */
const isNumber: Demand = (c, x) => isTyped(c, x) || (hasWord(c, x, isNumberWord) && !isMeasured(c, x));

/** A sum of money, or words such as "nothing" and "two million" that may be one. */
const isSum: Demand = (c, x) => isTyped(c, x) || hasWord(c, x, (word) => SUM_WORDS.has(word));

const SUM_WORDS: ReadonlySet<string> = new Set([
  ...SCALE_WORDS,
  ...SCALE_WORDS.map((word) => `${word}s`),
  'free',
  'nothing',
]);

/** The same for how long and how old: "for months", "hundreds of years". */
const isSpan: Demand = (c, x) => isNumber(c, x) || hasWord(c, x, isTimeWord);

/** It is made like the name of somebody or something, and is no date and no measure. */
const isNamed: Demand = (c, x) =>
  !NO_NAMES.has(c.shape) && isUnmeasured(c, x) && !beginsMeasured(c, x) && isNounPhrase(c, x) && !ownsAsPlace(c, x);

/** The same for where something is, which prepositions may tell. */
const isPlace: Demand = (c, x) => !NO_PLACES.has(c.shape) && isUnmeasured(c, x);

/** It is no date and no measure. */
const isUnmeasured: Demand = (c, x) => !isMeasured(c, x);

const NO_PLACES: ReadonlySet<Shape> = new Set<Shape>(['date', 'number', 'bare', 'said', 'infinitive', 'reason']);

const NO_NAMES: ReadonlySet<Shape> = new Set<Shape>([
  ...NO_PLACES,
  'quoted',
  'phrase',
  'predicate',
  'object',
  'moment',
  'means',
]);

const DEMANDS: Readonly<Partial<Record<AnswerType, Demand>>> = {
  person: isNamed,
  organisation: isNamed,
  speaker: isNamed,
  'first-name': isTyped,
  'last-name': isTyped,
  place: isPlace,
  city: isPlace,
  country: isPlace,
  role: isUnmeasured,
  date: isTime,
  time: isTime,
  year: isTime,
  duration: isSpan,
  age: isSpan,
  money: isSum,
  percent: isNumber,
  distance: isNumber,
  speed: isNumber,
  temperature: isNumber,
  weight: isNumber,
  size: isNumber,
  nationality: isTyped,
};

/** All of it is a date or a measure; a number that counts people may be who did it. */
function isMeasured(c: CandidateSpan, { passage: { mentions } }: ExtractionContext): boolean {
  return mentions.some((m) => MEASURED.has(m.kind) && contains(m, c));
}

function beginsMeasured(c: CandidateSpan, { passage: { mentions } }: ExtractionContext): boolean {
  return mentions.some((m) => MEASURED.has(m.kind) && m.start === c.start);
}

const MEASURED: ReadonlySet<string> = new Set(['date', 'money', 'percent', 'duration', 'age', 'distance', 'measure']);

/** It begins and ends as nouns with their small words do: no "in the capital he". */
function isNounPhrase({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  return !NO_STARTS.has(tokens[first]!.tag) && tokens[last - 1]!.tag !== 'pronoun';
}

const NO_STARTS: ReadonlySet<string> = new Set(['preposition', 'subordinator', 'to', 'verb', 'auxiliary', 'and']);

/** "Osselmouth" in "Osselmouth's barrier": where somebody's work stands is not who did it. */
function ownsAsPlace(c: CandidateSpan, { passage: { mentions, reading } }: ExtractionContext): boolean {
  const place = mentions.find((m) => m.kind === 'place' && m.start === c.start);
  return place !== undefined && place.end >= c.end && /^['’]/.test(reading.article.text.slice(c.end));
}

function hasWord(c: CandidateSpan, { parsed: { tokens } }: ExtractionContext, is: (word: string) => boolean): boolean {
  for (let i = c.first; i < c.last; i++) if (is(tokens[i]!.word)) return true;
  return false;
}

/** Words that tell a time; the units of time among them, one and many. */
const TIME_WORDS: ReadonlySet<string> = new Set([
  ...lexicon('quantities/time-words'),
  ...lexicon('quantities/calendar').map(fold),
  ...lexicon('quantities/units').flatMap((row) => {
    const [unit = '', kind] = row.split('\t');
    return kind === 'duration' ? [unit, `${unit}s`] : [];
  }),
]);

const isTimeWord = (word: string) => TIME_WORDS.has(word) || /^\p{N}/u.test(word);

const NUMBERS: ReadonlySet<string> = new Set([...NUMBER_WORDS, ...SCALE_WORDS]);

const isNumberWord = (word: string) => /^[$£€]?\p{N}/u.test(word) || NUMBERS.has(word.replace(/s$/, ''));
