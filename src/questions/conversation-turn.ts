import type { Answer, Evidence } from '../domain/answer.ts';
import type { Reading, Span } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { answerOfHead } from './answer-heads.ts';
import { namesWithin, type Referent, referentOfName, referentsIn } from './conversation-names.ts';
import { isPlural, partsOf } from './conversation-parts.ts';

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
  /** What the question names, in order. */
  readonly asked: readonly Referent[];
  /** The name or date that is the short answer. */
  readonly answer?: Referent;
  /** What else the shown passages name, speakers first. */
  readonly named: readonly Referent[];
}

/** Referents of the passages that a turn keeps: later ones are hardly meant. */
export const MOST_NAMED = 12;

/**
 * Makes a turn of a question and what was shown for it. Where the articles do not answer, the closest passages are
 * shown but nothing in them is pointed at.
 */
export function turnOf(
  library: Library,
  question: string,
  { kind }: Pick<Answer, 'kind'>,
  evidence: readonly Evidence[],
  article?: string,
): Turn {
  const shown = evidence.flatMap((e) => [e, ...(e.alsoIn ?? [])]).map(shownOf);
  const read = kind === 'found' ? evidence.flatMap((e) => withReading(library, e)) : [];
  const answer = read[0] && answerIn(read[0]);
  return {
    question,
    ...(article === undefined ? {} : { article }),
    shown,
    asked: askedIn(library, question),
    ...(answer && { answer }),
    named: distinct(read.flatMap(namedIn)).slice(0, MOST_NAMED),
  };
}

/** What the question names, then the noun that it asks for: "passengers" in "how many passengers". */
function askedIn(library: Library, question: string): Referent[] {
  const parts = partsOf(question);
  const named = referentsIn(library, parts).map(({ words, kind, plural, gender }) => {
    return { words, kind, plural, ...(gender && { gender }) };
  });
  const noun = parts.askedNoun;
  if (noun === undefined || answerOfHead(noun) !== undefined) return named;
  return [...named, { words: `the ${noun}`, kind: 'thing', plural: isPlural(noun) }];
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

/** The first name or date within the short answer. */
function answerIn({ evidence, reading }: Read): Referent | undefined {
  const { focus } = evidence;
  if (!focus) return undefined;
  const [name] = namesWithin(reading, focus);
  return name ? referentOfName(reading, name) : datesWithin(reading, focus)[0];
}

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
