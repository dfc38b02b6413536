import type { Answer, Evidence } from '../../domain/answer.ts';
import { type AnswerType, PLACE_TYPES } from '../../domain/answer-type.ts';
import {
  isName,
  isPerson,
  type Mention,
  type NameMention,
  overlaps,
  type Reading,
  type Span,
} from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import { namesWithin } from '../model/names-within.ts';
import type { Utterance } from '../model/utterance.ts';
import { datesWithin, referentOfAnswer } from './answer-referent.ts';
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
  /** What the short answer names. */
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
  const span = read[0]?.evidence.answerSpan;
  const answer = span && referentOfAnswer(read[0]!.reading, span, { question, expects });
  return {
    question,
    ...(article === undefined ? {} : { article }),
    shown,
    ...(answer && { answer }),
    named: distinct(read.flatMap((one) => namedIn(one, expects))).slice(0, MAX_REFERENTS),
    ...(read.length > 0 && { isAnswered: true }),
    ...(genders && { genders }),
  };
}

/**
 * The turns before the first one that was answered from an article which has left the library. That turn holds words of the
 * article, and later questions may be written out in full with them: what was taken away is not repeated.
 */
export function turnsStillTold(library: Library, turns: readonly Turn[]): readonly Turn[] {
  const isGone = ({ isAnswered, shown }: Turn) => isAnswered && shown.some(({ article }) => !library.reading(article));
  const first = turns.findIndex(isGone);
  return first < 0 ? turns : turns.slice(0, first);
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

function namedIn({ evidence, reading }: Read, expects: AnswerType | undefined): Referent[] {
  const { passage, sentences } = evidence;
  const quote = evidence.quote ?? reading.quotes.find((q) => !q.nested && touches(q.sentences, sentences));
  const isSpeaker = (m: Mention): m is NameMention => isName(m) && m.canonical === quote?.speakerName;
  const speaker = quote && reading.mentions.find(isSpeaker);
  // What answers "where?" is a place, whatever it was read as.
  const place = expects !== undefined && PLACE_TYPES.has(expects) ? evidence.answerSpan : undefined;
  const told = namesWithin(reading, passage).filter(
    (name) => !isDateline(reading.article.text, name.end) && !(place && isPerson(name) && overlaps(name, place)),
  );
  const names = [...(speaker ? [speaker] : []), ...told];
  return [...names.map((name) => referentOfName(reading, name)), ...datesWithin(reading, passage)];
}

/** "July 17 (UPI) -- ": who sent the report is not in the news. */
const isDateline = (text: string, end: number) => /^\)\s?(?:--|[—–-])\s/u.test(text.slice(end, end + 5));

type Sentences = Evidence['sentences'];

const touches = (a: Sentences, b: Sentences) => a[0] <= b[1] && b[0] <= a[1];

function distinct(referents: readonly Referent[]): Referent[] {
  const seen = new Set<string>();
  return referents.filter(({ words }) => !seen.has(words) && seen.add(words));
}
