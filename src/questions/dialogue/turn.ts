import type { Answer, Evidence } from '../../domain/answer.ts';
import { type AnswerType, KINDS_OF } from '../../domain/answer-type.ts';
import type { NameMention, Reading, Span } from '../../domain/article.ts';
import { spansWithin } from '../../domain/sorted-spans.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import { namesWithin } from '../model/names-within.ts';
import type { Utterance } from '../model/utterance.ts';
import { type Referent, referentOfName } from './mentions.ts';

/** The location of a shown passage, without its words. */
export interface Shown extends Span {
  /** The article's id. */
  readonly article: string;
}

/**
 * A question asked, with the entities that follow-ups may refer to. Holds no reference to an article, so that removed
 * articles are not kept in memory.
 */
export interface Turn {
  /** Self-contained. */
  readonly question: string;
  /** Id of the article, if a single one was asked. */
  readonly article?: string;
  readonly shown: readonly Shown[];
  /** The short answer, if it is a name or a date. */
  readonly answer?: Referent;
  /** Other entities named in the shown passages, speakers first. */
  readonly named: readonly Referent[];
  /** True if the first shown passage answers. */
  readonly isAnswered?: boolean;
  /** Genders implied by "he" and "she" as the user typed them, by the words that they referred to. */
  readonly genders?: ReadonlyMap<string, Gender>;
}

/** Context of a question besides its words and its answer. */
interface Beside {
  /** Id of the article, if a single one was asked. */
  readonly article?: string | undefined;
  /** See `Turn`. */
  readonly genders?: ReadonlyMap<string, Gender>;
}

/** Maximum number of entities kept per turn; follow-ups rarely refer to later ones. */
export const MAX_REFERENTS = 12;

/**
 * Creates a turn from a question and the passages shown for it. When the articles do not answer, the closest passages
 * are shown but their entities are not kept.
 */
export function turnOf(
  library: Library,
  question: string,
  { kind, expects }: Pick<Answer, 'kind' | 'expects'>,
  evidence: readonly Evidence[],
  { article, genders }: Beside = {},
): Turn {
  const shown = evidence.flatMap((e) => [e, ...(e.alsoIn ?? [])]).map(shownOf);
  const read = kind === 'found' ? evidence.flatMap((e) => withReading(library, e)) : [];
  const answer = read[0] && answerIn(read[0], expects);
  return {
    question,
    ...(article === undefined ? {} : { article }),
    shown,
    ...(answer && { answer }),
    named: distinct(read.flatMap(namedIn)).slice(0, MAX_REFERENTS),
    ...(read.length > 0 && { isAnswered: true }),
    ...(genders && { genders }),
  };
}

/** True for a question that has a topic; "and then?" is not one that another could follow up. */
export function isWorthKeeping({ tokens }: Utterance): boolean {
  return tokens.some(({ isStop }) => !isStop);
}

/** All passages shown in the turns. */
export function shownBefore(turns: readonly Turn[]): readonly Shown[] {
  return turns.flatMap((turn) => turn.shown);
}

/** The location of an evidence. */
export function shownOf({ article, passage }: Evidence): Shown {
  return { article: article.id, start: passage.start, end: passage.end };
}

interface Read {
  readonly evidence: Evidence;
  readonly reading: Reading;
}

function withReading(library: Library, evidence: Evidence): Read[] {
  const reading = library.reading(evidence.article.id);
  return reading ? [{ evidence, reading }] : [];
}

/** The first name or date within the short answer, if one was asked for. */
function answerIn({ evidence, reading }: Read, expects: AnswerType | undefined): Referent | undefined {
  const { answerSpan } = evidence;
  const kinds = expects && KINDS_OF[expects];
  if (!answerSpan || (expects !== undefined && !kinds && !OPEN_TYPES.has(expects))) return undefined;
  const names = namesWithin(reading, answerSpan).map((name) => withNounBehind(reading, name, answerSpan));
  return [...names, ...datesWithin(reading, answerSpan)].find(({ kind }) => !kinds || kinds.includes(kind));
}

/** "The Trump administration" is no person: a name with a noun behind it names something else. */
function withNounBehind(reading: Reading, name: NameMention, { end }: Span): Referent {
  const { text } = reading.article;
  const [, noun] = /^ (\p{Ll}[\p{L}-]{2,20})$/u.exec(text.slice(name.end, end)) ?? [];
  if (noun === undefined || name.kind === 'place') return referentOfName(reading, name);
  return { words: `the ${text.slice(name.start, end)}`, kind: 'organisation', plural: false };
}

/** Types whose answer may be a name, a date, or neither. */
const OPEN_TYPES = new Set<AnswerType>(['anything', 'thing', 'action']);

function namedIn({ evidence, reading }: Read): Referent[] {
  const { passage, sentences } = evidence;
  const quote = evidence.quote ?? reading.quotes.find((q) => !q.nested && touches(q.sentences, sentences));
  const whole = { start: 0, end: reading.article.text.length };
  const speaker = quote && namesWithin(reading, whole).find(({ canonical }) => canonical === quote.speakerName);
  const names = [...(speaker ? [speaker] : []), ...namesWithin(reading, passage)];
  return [...names.map((name) => referentOfName(reading, name)), ...datesWithin(reading, passage)];
}

type Sentences = Evidence['sentences'];

const touches = (a: Sentences, b: Sentences) => a[0] <= b[1] && b[0] <= a[1];

function datesWithin({ article, mentions }: Reading, place: Span): Referent[] {
  return spansWithin(mentions, place)
    .filter(({ kind }) => kind === 'date')
    .map((m) => ({ words: article.text.slice(m.start, m.end), kind: 'date', plural: false }));
}

function distinct(referents: readonly Referent[]): Referent[] {
  const seen = new Set<string>();
  return referents.filter(({ words }) => !seen.has(words) && seen.add(words));
}
