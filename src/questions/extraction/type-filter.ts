import { type AnswerType, PLACE_TYPES } from '../../domain/answer-type.ts';
import { contains, overlaps, type Span } from '../../domain/article.ts';
import { termOf } from '../../retrieval/analysis/terms.ts';
import { isKinshipTerm } from '../../text/grammar/kinship-terms.ts';
import { fitOf } from '../answer-types/fit.ts';
import { namedBeside } from '../answer-types/named-things.ts';
import { typedMentions, typedSpans } from '../answer-types/typed-spans.ts';
import type { Passage } from '../model/passage.ts';
import { isInQuestion } from './asked-words.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';
import { isAmount, isCount, isMeasure, isNumber, isSum } from './demands/amounts.ts';
import { type Demand, isTyped } from './demands/demand.ts';
import { isName, isNamed, isNameLike } from './demands/names.ts';
import { isDescription, isSomebody } from './demands/people.ts';
import { isPlace } from './demands/places.ts';
import { isCause, isReason } from './demands/reasons.ts';
import { isDate, isSpan, isTime } from './demands/times.ts';
import type { Shape } from './span-shapes.ts';

/**
 * Whether a span can answer a question of the expected type at all. Users forgive an off-topic passage but not a number
 * marked as the answer to "who", so this cannot be outweighed by features: when no span satisfies the type, nothing is
 * marked.
 */
export function satisfiesType(candidate: CandidateSpan, context: ExtractionContext): boolean {
  const demand = DEMANDS[context.question.expects];
  if (demand !== undefined && !demand(candidate, context)) return false;
  return (
    !isAttribute(candidate, context) &&
    !isOfOther(candidate, context) &&
    !isUnnamed(candidate, context) &&
    !isOrigin(candidate, context)
  );
}

/** It only says which one is meant: "Tarn" in "the band of Tarn", where one asks what the band does there. */
function isAttribute(
  { first }: CandidateSpan,
  { group, question, parsed: { tokens }, matched }: ExtractionContext,
): boolean {
  if (group !== 'where' || !question.tokens.some(({ key }) => DOING.has(key))) return false;
  const of = tokens[first]!.word === 'of' ? first : first - 1;
  return (
    tokens[of]?.word === 'of' && (matched[of - 1] ?? false) && termOf(tokens[of - 1]!.word) === question.terms[0]?.term
  );
}

const DOING: ReadonlySet<string> = new Set(['do', 'does', 'did']);

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
    if (beside.length > 0 || isKinshipTerm(namedNoun)) return !beside.some((span) => overlaps(c, span));
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

/** A thing that "which game" asks for is no sum and no length. */
const isThing: Demand = (c, x) =>
  (x.group !== 'which' || !SUMS.some((kind) => beginsWith(kind, c, x))) && isAnything(c, x);

/** A day or an age answers no "what" that asks for something else; what is called so by the passage goes before the rest. */
const isAnything: Demand = (c, x) =>
  !isMoment(c, x) && !isDatedClause(c, x) && (!typedSpans(x.passage, x.question)?.length || isTyped(c, x));

/** What somebody died of stands behind a word that leads to it: "of", "from", "after". */
const isDeathWithoutCause: Demand = (c, { question: { form }, parsed: { tokens }, matched, passage: { mentions } }) => {
  if (form.preposition !== 'of' && form.preposition !== 'from') return false;
  let before = c.first - 1;
  while (tokens[before]?.tag === 'mark' || tokens[before]?.tag === 'determiner') before--;
  const isLead = (at: number) => {
    const word = tokens[at]?.word ?? '';
    // "Died of", "died on Sunday of".
    const isDated = mentions.some((m) => m.kind === 'date' && at > 0 && overlaps(m, tokens[at - 1]!));
    return FATAL.has(word) || (word === 'of' && ((matched[at - 1] ?? false) || isDated));
  };
  return !isLead(c.first) && !isLead(before);
};

const FATAL: ReadonlySet<string> = new Set('from after following because by due with'.split(' '));

/** "The blast remains under investigation": it tells more of the event itself. */
const isOfEvent: Demand = (c, { question, parsed: { tokens } }) => {
  const verb = tokens.findIndex(({ tag }, i) => i > c.first && i < c.last && (tag === 'verb' || tag === 'auxiliary'));
  const nouns = tokens.slice(c.first, Math.max(c.first, verb)).filter(({ tag }) => tag === 'noun');
  return nouns.length > 0 && nouns.every(({ word }) => isInQuestion(word, question));
};

/** "This month that boats may land". */
const isDatedClause: Demand = (c, { passage: { mentions }, parsed: { tokens } }) =>
  mentions.some(
    (m) => m.kind === 'date' && m.start === c.start && tokens.find(({ start }) => start >= m.end)?.word === 'that',
  );

/** It is nothing but a day or an age: "this month" in "ruled this month that boats may land". */
const isMoment: Demand = (c, { passage: { mentions }, parsed: { tokens } }) =>
  tokens[c.last - 1]!.word === 'age' ||
  mentions.some(
    (m) =>
      (m.kind === 'date' || m.kind === 'age') &&
      (contains(m, c) || (m.kind === 'age' && m.end === c.end && overlaps(m, c))),
  );

const SUMS = ['money', 'percent', 'distance', 'duration'] as const;

const beginsWith = (kind: string, c: CandidateSpan, { passage: { mentions } }: ExtractionContext) =>
  mentions.some((m) => m.kind === kind && m.start === c.start);

/** What somebody did or what happened has a verb; a name, a day or a place alone has none. */
const isDeed: Demand = ({ shape }) => !NO_DEEDS.has(shape);

const NO_DEEDS: ReadonlySet<Shape> = new Set<Shape>([
  ...(['name', 'titled', 'date', 'bare', 'quoted', 'modifier', 'owner', 'address', 'phrase', 'moment'] as const),
]);

/** What each type demands of its answers; an answer of any other type may be anything. */
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
  date: isDate,
  time: isTime,
  year: isTime,
  reason: isReason,
  cause: (c, x) => isCause(c, x) && !isMoment(c, x) && !isDeathWithoutCause(c, x) && !isOfEvent(c, x),
  count: isCount,
  amount: isAmount,
  duration: isSpan,
  age: isSpan,
  money: isSum,
  percent: isNumber,
  distance: isMeasure,
  speed: isMeasure,
  temperature: isMeasure,
  magnitude: isTyped,
  frequency: isTyped,
  weight: isMeasure,
  size: isMeasure,
  nationality: isTyped,
  title: (c, x) => isTyped(c, x) || c.shape === 'marked' || c.shape === 'name',
  thing: isThing,
  anything: isAnything,
  quotation: (c, x) => !isMoment(c, x),
  action: isDeed,
  event: isDeed,
};
