import { type AnswerType, PLACE_TYPES } from '../../domain/answer-type.ts';
import { contains, type Mention, overlaps, type Span } from '../../domain/article.ts';
import { termOf } from '../../retrieval/terms.ts';
import { fold } from '../../text/fold.ts';
import { entriesMarked, lexicon } from '../../text/lexicon.ts';
import { isCommonWord } from '../../text/names/name-lexicon.ts';
import { NUMERALS, SCALE_WORDS } from '../../text/numbers/number-words.ts';
import { reportStart } from '../answer-types/dateline.ts';
import { isDoer } from '../answer-types/doers.ts';
import { fitOf } from '../answer-types/fit.ts';
import { isKin } from '../answer-types/kin.ts';
import { namedBeside } from '../answer-types/named-things.ts';
import { typedMentions, typedSpans } from '../answer-types/typed-spans.ts';
import type { Passage } from '../model/passage.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';
import type { Shape } from './span-shapes.ts';

/**
 * Whether a span can answer a question of the expected type at all. Users forgive an off-topic passage but not a number
 * marked as the answer to "who", so this cannot be outweighed by features: when no span satisfies the type, nothing is
 * marked.
 */
export function satisfiesType(candidate: CandidateSpan, context: ExtractionContext): boolean {
  const demand = DEMANDS[context.question.expects];
  if (demand !== undefined && !demand(candidate, context)) return false;
  return !isOfOther(candidate, context) && !isUnnamed(candidate, context) && !isOrigin(candidate, context);
}

/** Prepositions behind which it is told where somebody or something is from. */
const ORIGIN: ReadonlySet<string> = new Set(['from', 'in', 'at', 'near']);

/** It tells only where those come from whom the question asks for: "Orm" in "bakers from Orm and Tarn". */
function isOrigin(
  { first }: CandidateSpan,
  { question: { head, form }, parsed: { tokens } }: ExtractionContext,
): boolean {
  if (head === undefined || form.asksForKind) return false;
  for (let i = first - 1; i > 0 && ORIGIN_TAGS.has(tokens[i]!.tag); i--)
    if (ORIGIN.has(tokens[i]!.word)) return termOf(tokens[i - 1]!.word) === head;
  return false;
}

/** Tags of what may stand between the preposition and a member of its list. */
const ORIGIN_TAGS: ReadonlySet<string> = new Set(['noun', 'determiner', 'comma', 'and', 'preposition']);

/** It names nothing, where "which town" asks for a name and the passage has one that is new. */
function isUnnamed(c: CandidateSpan, context: ExtractionContext): boolean {
  const { passage, question } = context;
  const { namedNoun } = question.form;
  if (namedNoun !== undefined && question.expects === 'person') {
    const beside = namedBeside(passage, question) ?? [];
    // A wife's name stands beside "wife"; the name of the one whose wife she is may stand anywhere.
    if (beside.length > 0 || isKin(namedNoun)) return !beside.some((span) => overlaps(c, span));
  }
  if (!question.template.asksForNamed || !NAMED_KINDS.has(question.expects)) return false;
  const named = typedMentions(passage, question) ?? [];
  if (named.length === 0 && PLACE_TYPES.has(question.expects)) return !isNameLike(c, context) || isDated(c, passage);
  return named.length > 0 && !named.some((span) => contains(c, span) || contains(span, c));
}

/** "In September" names no town. */
const isDated = (c: Span, { mentions }: Passage) => mentions.some((m) => m.kind === 'date' && contains(c, m));

const NAMED_KINDS: ReadonlySet<AnswerType> = new Set<AnswerType>(['organisation', 'place', 'city', 'country']);

/** What it tells of the asked kind, it tells of something else: another's age, a number of other things. */
function isOfOther(c: CandidateSpan, { passage, question }: ExtractionContext): boolean {
  const told = (typedSpans(passage, question) ?? []).filter((span) => contains(c, span) || contains(span, c));
  return told.length > 0 && told.every((span) => fitOf(span, passage, question) === 'other');
}

type Demand = (candidate: CandidateSpan, context: ExtractionContext) => boolean;

/** It contains, or is part of, a mention of the type found by a reader or a list. */
const isTyped: Demand = (c, { passage, question }) =>
  (typedSpans(passage, question) ?? []).some((span) => contains(c, span) || contains(span, c));

/** The same, or it contains a word for a time, or refers to a time by an event. */
const isTime: Demand = (c, x) =>
  c.start >= reportStart(x.passage) && (c.shape === 'moment' || isTyped(c, x) || hasWord(c, x, isTimeWord));

/** The same, or it contains a number with a unit that no reader types. */
const isNumber: Demand = (c, x) => isTyped(c, x) || (hasWord(c, x, isNumberWord) && !isMeasured(c, x));

/** The same, but for numbers of counted things: "900 homes" tell no depth, though "12 fathoms" may be in no list of units. */
const isMeasure: Demand = (c, x) =>
  isTyped(c, x) ||
  (!isMeasured(c, x) &&
    x.parsed.tokens.slice(c.first, c.last).some((t) => isNumberWord(t.word) && !isOfOtherKind(t, x)));

/** The number belongs to something that is counted, or to a measure of another kind. */
function isOfOtherKind(token: Span, { passage: { mentions } }: ExtractionContext): boolean {
  const isOther = (m: Mention) => MEASURED.has(m.kind) || ('unit' in m && m.kind === 'count' && m.unit !== undefined);
  return mentions.some((m) => isOther(m) && contains(m, token));
}

/** A number or a word for an amount that is no date and no measure: "14", "dozens", "two in three", "none". */
const isCount: Demand = (c, x) => c.start >= reportStart(x.passage) && (isTyped(c, x) || hasFreeAmount(c, x));

/** The same, or a sum or a measure. */
const isAmount: Demand = (c, x) =>
  !isOnlyCounted(c, x) && (isTyped(c, x) || hasWord(c, x, (word) => isNumberWord(word) || AMOUNTS.has(word)));

/** "How much cheaper" is told by no number of homes: all that it holds is counted, and not what the question asks for. */
function isOnlyCounted(c: CandidateSpan, { passage, question }: ExtractionContext): boolean {
  if (question.head !== undefined && passage.contentIn(c).includes(question.head)) return false;
  const told = passage.mentions.filter((m) => 'value' in m && overlaps(m, c));
  return told.length > 0 && told.every((m) => m.kind === 'count' && 'unit' in m && m.unit !== undefined);
}

/** "One of the best" counts nothing. */
const isOneOf = (tokens: ExtractionContext['parsed']['tokens'], at: number) =>
  tokens[at]!.word === 'one' && tokens[at + 1]?.word === 'of';

function hasFreeAmount(c: CandidateSpan, { question, parsed: { tokens }, passage }: ExtractionContext): boolean {
  const { mentions } = passage;
  // "How many pounds" is answered by a weight.
  const isAsked = (m: Span) => question.head !== undefined && passage.contentIn(m).includes(question.head);
  for (let i = c.first; i < c.last; i++) {
    const token = tokens[i]!;
    const isOne = (isNumberWord(token.word) && !isOneOf(tokens, i)) || AMOUNTS.has(token.word);
    if (
      isOne &&
      !mentions.some((m) => MEASURED.has(m.kind) && m.kind !== 'percent' && contains(m, token) && !isAsked(m))
    )
      return true;
  }
  return false;
}

/** A sum of money, or words such as "nothing" and "two million" that may denote one. */
const isSum: Demand = (c, x) => isTyped(c, x) || hasWord(c, x, (word) => SUM_WORDS.has(word));

const SUM_WORDS: ReadonlySet<string> = new Set([
  ...SCALE_WORDS,
  ...SCALE_WORDS.map((word) => `${word}s`),
  'free',
  'nothing',
]);

/** The same for durations and ages: "for months", "hundreds of years". */
const isSpan: Demand = (c, x) => isNumber(c, x) || hasWord(c, x, isTimeWord);

/** It has the form of a name and is neither a date nor a measure. */
const isNamed: Demand = (c, x) =>
  !NO_NAMES.has(c.shape) && isUnmeasured(c, x) && !beginsMeasured(c, x) && isNounPhrase(c, x) && !ownsAsPlace(c, x);

/**
 * The same for places, which may be prepositional phrases: a name, or what a preposition of place or "to" precedes. "A tax
 * on boats" tells no place.
 */
const isPlace: Demand = (c, x) =>
  (!NO_WHERE.has(c.shape) || isPhraseOfPlace(c, x)) &&
  isUnmeasured(c, x) &&
  (isTyped(c, x) || hasCapital(c, x, isWhole) || (isPlaced(c, x) && !isPlaceless(c, x)));

/** False for "Orm-flagged", "Tarn-born": adjectives. */
const isWhole = (word: string) => !/\p{L}-\p{Ll}{2,}(?:ed|en|rn|ng)$/u.test(word);

/** Nouns behind "in", "at" and the like that are no places: "in a statement". */
const PLACELESS: ReadonlySet<string> = new Set(lexicon('questions/placeless-nouns'));

/** It contains a word in capitals beyond the sentence's first, or a mention of the type. */
const isNameLike: Demand = (c, x) => isTyped(c, x) || hasCapital(c, x);

/** The name of a ship or the like has a capital or stands in quotation marks; a process or a dish may have neither. */
const isName: Demand = (c, x) =>
  !x.question.form.namedNoun || c.shape === 'marked' || c.shape === 'quoted' || isNameLike(c, x);

function hasCapital(
  { first, last }: CandidateSpan,
  { parsed: { tokens } }: ExtractionContext,
  counts: (word: string) => boolean = () => true,
): boolean {
  return tokens.slice(first, last).some(({ capital, word }, i) => capital && first + i > 0 && counts(word));
}

function isPlaceless({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  const phrase = tokens.slice(first, last);
  const stop = phrase.findIndex(({ tag }, i) => i > 0 && (tag === 'preposition' || tag === 'comma'));
  return PLACELESS.has(phrase[(stop < 0 ? phrase.length : stop) - 1]!.word.replace(/s$/, ''));
}

/** A preposition that may lead to a place, or "to", begins it or stands before it. */
function isPlaced({ first }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  return [tokens[first - 1], tokens[first]].some(
    (token) => token?.tag === 'to' || (token?.tag === 'preposition' && !LEADS_ELSEWHERE.has(token.word)),
  );
}

/** Prepositions of company, matter, manner and time. */
const LEADS_ELSEWHERE: ReadonlySet<string> = new Set(entriesMarked('grammar/function-words', 'elsewhere'));

/** A noun phrase that describes somebody, not merely names them. */
const isDescription: Demand = (c, x) =>
  isUnmeasured(c, x) && !NO_STARTS.has(x.parsed.tokens[c.first]!.tag) && !isMereName(c, x) && !runsOn(c, x);

/** It is not of one piece: "that Oda Brandt has joined the bank", "a success in Tarn and drew attention". */
function runsOn({ first, last, shape }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  if (tokens[first]!.tag === 'relative') return shape !== 'role' || tokens[first + 1]?.tag === 'auxiliary';
  return shape !== 'clause' && shape !== 'role' && tokens.slice(first, last).some(({ tag }) => tag === 'verb');
}

/** A name does not say who a person is whom the question names; "who is the manager" is answered by one. */
function isMereName(c: CandidateSpan, { passage, question }: ExtractionContext): boolean {
  const last = question.subjectTerms.at(-1);
  const people = passage.mentions.filter(({ kind }) => kind === 'person');
  if (last === undefined || !people.some((person) => passage.contentIn(person).includes(last))) return false;
  return passage.mentions.some((m) => MERE_NAMES.has(m.kind) && m.start <= c.start && c.end <= m.end);
}

const MERE_NAMES: ReadonlySet<string> = new Set(['person', 'organisation', 'place']);

/** It is neither a date nor a measure. */
const isUnmeasured: Demand = (c, x) => !isMeasured(c, x);

const NO_PLACES: ReadonlySet<Shape> = new Set<Shape>(['date', 'number', 'bare', 'said', 'infinitive', 'reason']);

/** "Into the water off the coast", with nothing that is done. */
const isPhraseOfPlace: Demand = ({ shape, first, last }, { parsed: { tokens }, passage: { mentions } }) => {
  if (shape !== 'object' || tokens.slice(first, last).some(({ tag }) => tag === 'auxiliary' || tag === 'comma'))
    return false;
  const begins = tokens[first]!;
  // "About 20 miles off the coast".
  const isFar = mentions.some(
    (m) => m.kind === 'distance' && tokens.slice(first, first + 2).some((t) => contains(m, t)),
  );
  return isFar || begins.tag === 'to' || (begins.tag === 'preposition' && !LEADS_ELSEWHERE.has(begins.word));
};

/** What runs over a verb tells more than a place. */
const NO_WHERE: ReadonlySet<Shape> = new Set<Shape>([
  ...NO_PLACES,
  ...(['object', 'predicate', 'subject', 'moment', 'quoted'] as const),
]);

const NO_NAMES: ReadonlySet<Shape> = new Set<Shape>([
  ...NO_PLACES,
  'quoted',
  'phrase',
  'predicate',
  'object',
  'moment',
  'means',
]);

/** A clause, or what follows a word that leads to a reason; a place, a day or a name alone explains nothing. */
const isReason: Demand = ({ shape, first, last }, { parsed: { tokens } }) =>
  tokens[first]!.word !== 'why' &&
  (!BARE_SHAPES.has(shape) ||
    (shape === 'marked' && last - first > MAX_MARKED) ||
    LEADING.has(tokens[first]!.word) ||
    LEADING.has(tokens[first - 1]?.word ?? ''));

/** Words between two quotation marks, up to this many, are a term and no reason. */
const MAX_MARKED = 3;

const BARE_SHAPES: ReadonlySet<Shape> = new Set<Shape>([
  ...['name', 'titled', 'date', 'number', 'bare', 'counted', 'modifier', 'owner', 'address'],
  ...['phrase', 'moment', 'means', 'typed', 'marked'],
] as Shape[]);

const LEADING: ReadonlySet<string> = new Set(
  'because of to for after over by from since as due with amid following during on under when if'.split(' '),
);

/** It names somebody or tells of them by what they are: "the crew", "two of the bakers"; a trial or a throat does nothing. */
const isSomebody: Demand = (c, x) => isNamed(c, x) && (isNameLike(c, x) || holdsName(c, x) || hasDoer(c, x));

/** A name opens the sentence, known or by its capital alone. */
const holdsName: Demand = (c, { passage: { mentions }, parsed: { tokens } }) =>
  mentions.some((m) => NAME_KINDS.has(m.kind) && overlaps(m, c)) ||
  (c.first === 0 && tokens[0]!.capital && tokens[0]!.tag === 'noun' && !isCommonWord(tokens[0]!.word));

const NAME_KINDS: ReadonlySet<string> = new Set(['person', 'organisation', 'place']);

/** The last noun of one of its noun phrases is one for people, or it is a number, which may count them. */
function hasDoer({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  for (let i = first; i < last; i++) {
    if (tokens[i]!.tag !== 'noun' && tokens[i]!.tag !== 'possessive') continue;
    if (i + 1 < last && tokens[i + 1]!.tag === 'noun') continue;
    const word = tokens[i]!.word.replace(/['’]s?$/, '');
    if (isDoer(word) || isNumberWord(word)) return true;
  }
  return false;
}

/** A thing that "which game" asks for is no sum and no length. */
const isThing: Demand = (c, x) => x.group !== 'which' || !SUMS.some((kind) => beginsWith(kind, c, x));

const SUMS = ['money', 'percent', 'distance', 'duration'] as const;

const beginsWith = (kind: string, c: CandidateSpan, { passage: { mentions } }: ExtractionContext) =>
  mentions.some((m) => m.kind === kind && m.start === c.start);

/** What somebody did or what happened has a verb; a name, a day or a place alone has none. */
const isDeed: Demand = ({ shape }) => !NO_DEEDS.has(shape);

const NO_DEEDS: ReadonlySet<Shape> = new Set<Shape>([
  ...(['name', 'titled', 'date', 'bare', 'quoted', 'modifier', 'owner', 'address', 'phrase', 'moment'] as const),
]);

const DEMANDS: Readonly<Partial<Record<AnswerType, Demand>>> = {
  person: isSomebody,
  organisation: isNamed,
  speaker: isSomebody,
  'first-name': isTyped,
  'last-name': isTyped,
  place: isPlace,
  city: isPlace,
  country: isTyped,
  name: isName,
  role: isDescription,
  date: isTime,
  time: isTime,
  year: isTime,
  reason: isReason,
  cause: isReason,
  count: isCount,
  amount: isAmount,
  duration: isSpan,
  age: isSpan,
  money: isSum,
  percent: isNumber,
  distance: isMeasure,
  speed: isMeasure,
  temperature: isMeasure,
  weight: isMeasure,
  size: isMeasure,
  nationality: isTyped,
  title: (c, x) => isTyped(c, x) || c.shape === 'marked' || c.shape === 'name',
  thing: isThing,
  action: isDeed,
  event: isDeed,
};

/** It consists of a date or a measure; a count of people is excluded because it may be who did something. */
function isMeasured(c: CandidateSpan, { passage: { mentions } }: ExtractionContext): boolean {
  return mentions.some((m) => MEASURED.has(m.kind) && contains(m, c));
}

function beginsMeasured(c: CandidateSpan, { passage: { mentions } }: ExtractionContext): boolean {
  return mentions.some((m) => MEASURED.has(m.kind) && m.start === c.start);
}

const MEASURED: ReadonlySet<string> = new Set(['date', 'money', 'percent', 'duration', 'age', 'distance', 'measure']);

/** It begins and ends like a noun phrase, unlike "in the capital he". */
function isNounPhrase({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  return !NO_STARTS.has(tokens[first]!.tag) && tokens[last - 1]!.tag !== 'pronoun';
}

const NO_STARTS: ReadonlySet<string> = new Set(['preposition', 'subordinator', 'to', 'verb', 'auxiliary', 'and']);

/** "Osselmouth" in "Osselmouth's barrier": the place something belongs to is not its maker. */
function ownsAsPlace(c: CandidateSpan, { passage: { mentions, reading } }: ExtractionContext): boolean {
  const place = mentions.find((m) => m.kind === 'place' && m.start === c.start);
  return place !== undefined && place.end >= c.end && /^['’]/.test(reading.article.text.slice(c.end));
}

function hasWord(c: CandidateSpan, { parsed: { tokens } }: ExtractionContext, is: (word: string) => boolean): boolean {
  for (let i = c.first; i < c.last; i++) if (is(tokens[i]!.word)) return true;
  return false;
}

/** Words that denote a time, including units of time, singular and plural. */
const TIME_WORDS: ReadonlySet<string> = new Set([
  ...lexicon('quantities/time-words'),
  ...lexicon('quantities/calendar').map(fold),
  ...lexicon('quantities/units').flatMap((row) => {
    const [unit = '', kind] = row.split('\t');
    return kind === 'duration' ? [unit, `${unit}s`] : [];
  }),
]);

/** "18:00", "7.30", "9am", "2005", "1990s", "3rd"; no size as in "150,000-square-foot". */
const DIGITS_OF_TIME =
  /^(?:\p{N}{1,2}(?:[:.]\p{N}{2})?(?:[ap]\.?m\.?|st|nd|rd|th|h)?|\p{N}{4}s?|\p{N}{2,4}[-–/]\p{N}{2,4})$/u;

const isTimeWord = (word: string) => TIME_WORDS.has(word) || DIGITS_OF_TIME.test(word);

const AMOUNTS: ReadonlySet<string> = new Set([...lexicon('quantities/amount-words'), 'none', 'nobody']);

/** "14", "$1,200", "2.5bn", "40%", "60,000-seat"; no name such as "24-7news". */
const DIGITS = /^[$£€]?\p{N}[\p{N}.,/:–-]*(?:%|\p{L}{0,3}|-\p{L}[\p{L}-]*)$/u;

const isNumberWord = (word: string) => DIGITS.test(word) || NUMERALS.has(word.replace(/s$/, ''));
