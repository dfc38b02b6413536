import type { Answer, Evidence } from '../../domain/answer.ts';
import { type AnswerType, KINDS_OF } from '../../domain/answer-type.ts';
import type { Reading, Span } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import { isStopWord, tokensIn } from '../../retrieval/terms.ts';
import type { Gender } from '../../text/names/genders.ts';
import { namesWithin } from '../model/names-within.ts';
import { type Referent, referentOfName } from './mentions.ts';

/** A passage that was shown: where it stands, none of its words. */
export interface Shown extends Span {
  /** The article's id. */
  readonly article: string;
}

/**
 * A question that was asked, with what later words may point at. It holds no article, so that what is forgotten in the
 * library is not kept here.
 */
export interface Turn {
  /** In full. */
  readonly question: string;
  /** Id of the one article that was asked. */
  readonly article?: string;
  readonly shown: readonly Shown[];
  /** The name or date that is the short answer. */
  readonly answer?: Referent;
  /** What else the shown passages name, speakers first. */
  readonly named: readonly Referent[];
  /** "He" and "she" as the person who asked used them, by the words that they stood for. */
  readonly genders?: ReadonlyMap<string, Gender>;
}

/** What is known of a question beside its words and its answer. */
interface Beside {
  /** Id of the one article that was asked. */
  readonly article?: string | undefined;
  /** See `Turn`. */
  readonly genders?: ReadonlyMap<string, Gender>;
}

/** Referents of the passages that a turn keeps: later ones are hardly meant. */
export const MAX_REFERENTS = 12;

/**
 * Makes a turn of a question and what was shown for it. Where the articles do not answer, the closest passages are
 * shown but nothing in them is pointed at.
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
    ...(genders && { genders }),
  };
}

/** True for words that ask about something: "and then?" is no question that another could go on from. */
export function isWorthKeeping(question: string): boolean {
  return tokensIn(question).some((word) => !isStopWord(word.text));
}

/** Everything that the turns have shown. */
export function shownBefore(turns: readonly Turn[]): readonly Shown[] {
  return turns.flatMap((turn) => turn.shown);
}

/** Where an evidence stands. */
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

/** The first name or date within the short answer, where such a thing was asked for. */
function answerIn({ evidence, reading }: Read, expects: AnswerType | undefined): Referent | undefined {
  const { answerSpan } = evidence;
  const kinds = expects && KINDS_OF[expects];
  if (!answerSpan || (expects !== undefined && !kinds && !OPEN_TYPES.has(expects))) return undefined;
  const names = namesWithin(reading, answerSpan).map((name) => referentOfName(reading, name));
  return [...names, ...datesWithin(reading, answerSpan)].find(({ kind }) => !kinds || kinds.includes(kind));
}

/** Types whose answer may be a name, or a date, or none. */
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

function datesWithin({ article, mentions }: Reading, { start, end }: Span): Referent[] {
  return mentions
    .filter((m) => m.kind === 'date' && start <= m.start && m.end <= end)
    .map((m) => ({ words: article.text.slice(m.start, m.end), kind: 'date', plural: false }));
}

function distinct(referents: readonly Referent[]): Referent[] {
  const seen = new Set<string>();
  return referents.filter(({ words }) => !seen.has(words) && seen.add(words));
}
