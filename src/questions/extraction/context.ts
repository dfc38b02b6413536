import { overlaps, type Span } from '../../domain/article.ts';
import { isStopWord, termOf } from '../../retrieval/terms.ts';
import type { Feature } from '../../scoring/feature.ts';
import type { Argument } from '../../text/grammar/arguments.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { NAMING } from '../analysis/name-questions.ts';
import { tokeniseQuestion } from '../analysis/tokenise.ts';
import { definitionOf } from '../answer-types/definition.ts';
import { typedSpans } from '../answer-types/typed-spans.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { type Group, groupOf } from './answer-groups.ts';
import { type CandidateSpan, type Parsed, parse, withRole, withTyped } from './candidate-spans.ts';
import { locateGap } from './locate-gap.ts';
import { gapOf, STRANDED_PREPOSITIONS } from './question-gap.ts';
import { questionPeople } from './question-people.ts';

/** Where the answer stands to the verb: "who did it" asks for its subject, "what did she do" for its object. */
type Form = 'subject' | 'object' | 'being';

/** A reason for or against a span as the short answer. */
export type SpanFeature = Feature<CandidateSpan, ExtractionContext>;

/** A question and a passage, as the features of a span look at them. */
export interface ExtractionContext {
  readonly question: Question;
  readonly passage: Passage;
  readonly parsed: Parsed;
  /** The group of answer types that the question belongs to. */
  readonly group: Group;
  readonly form: Form;
  /** For each token: whether a content word of the question stands there. */
  readonly matched: readonly boolean[];
  /** Token behind which an object is looked for: the last match; −1 when there is none. */
  readonly lastMatch: number;
  /** Token before which a subject is looked for: the first match that is no name; −1 when there is none. */
  readonly firstMatch: number;
  /** The preposition that ends the question: "for" in "what did she thank him for". */
  readonly preposition?: string;
  /** What the passage says the subject of the question is. */
  readonly definition?: Span;
  /** True when a passive tells who did what is asked about: "built by". */
  readonly hasAgent: boolean;
  /** Where the passage has what the question's verb lacks. */
  readonly slot?: Argument;
  /** The same by a guess, where the passage says it with another verb. */
  readonly likelySlot?: Argument;
  /** People of the passage whom the question names. */
  readonly namedPeople: readonly Span[];
  /** True when a name is asked for: "what is the town called". */
  readonly asksForName: boolean;
}

/** Auxiliaries other than "be": with a subject behind them, the object is asked for. */
const DO = new Set('do does did will would can could should may might must has have had'.split(' '));

export function extractionContext(question: Question, passage: Passage): ExtractionContext {
  const subject = question.roles.subject;
  const definition = subject === undefined ? undefined : definitionOf(passage, subject);
  const parsed = withTyped(withRole(parse(passage), definition), passage, typedSpans(passage, question) ?? []);
  const terms = new Map(question.terms.map((term) => [term.term, term]));
  const matched = parsed.tokens.map(({ word }) => !isStopWord(word) && isMatch(terms, termOf(word)));
  const isName = parsed.tokens.map(({ start, end }) => passage.mentions.some((m) => overlaps(m, { start, end })));
  const words = tokeniseQuestion(question.text).map((word) => word.key);
  const last = words.at(-1);
  const place = locateGap(question, gapOf(words), parsed.tokens, matched);
  return {
    question,
    passage,
    parsed,
    group: groupOf(question),
    form: formOf(words),
    matched,
    lastMatch: matched.lastIndexOf(true),
    firstMatch: matched.findIndex((is, i) => is && !isName[i]),
    ...(last !== undefined && STRANDED_PREPOSITIONS.has(last) ? { preposition: last } : {}),
    ...(definition ? { definition } : {}),
    ...(place && (place.isSure ? { slot: place.slot } : { likelySlot: place.slot })),
    hasAgent: matched.some((is, i) => is && parsed.tokens[i + 1]?.word === 'by'),
    namedPeople: questionPeople(question, passage),
    asksForName: question.head === 'name' || words.some((word) => NAMING.has(word)),
  };
}

function isMatch(terms: ReadonlyMap<string, Question['terms'][number]>, term: string): boolean {
  if (terms.has(term)) return true;
  for (const known of terms.values()) if ((known.variants.get(term) ?? 0) > 0.5) return true;
  return false;
}

/** By the first auxiliary after the question word, or the lack of one. */
function formOf(words: readonly string[]): Form {
  const at = words.findIndex((word, i) => i > 0 && (isOfClass('aux', word) || DO.has(word)));
  if (at < 0 || at > LATE_AUXILIARY) return 'subject';
  return DO.has(words[at]!) && at + 1 < words.length ? 'object' : 'being';
}

/** An auxiliary further behind belongs to the rest of the question. */
const LATE_AUXILIARY = 4;
