import { overlaps, type Span } from '../../domain/article.ts';
import { analysed } from '../../retrieval/analysis/terms.ts';
import type { Feature } from '../../scoring/feature.ts';
import type { Argument } from '../../text/grammar/arguments.ts';
import { clauseAbout, definitionOf } from '../answer-types/definition.ts';
import { occupationIn } from '../answer-types/occupation.ts';
import { placedSubject } from '../answer-types/placed-subject.ts';
import { typedSpans } from '../answer-types/typed-spans.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { type Group, groupOf } from './answer-groups.ts';
import { isFormOf } from './asked-words.ts';
import {
  type CandidateSpan,
  type Parsed,
  parse,
  withReasons,
  withRole,
  withThats,
  withTyped,
} from './candidate-spans.ts';
import { type Direction, directionAsked } from './direction.ts';
import { locateGap } from './locate-gap.ts';
import { questionPeople } from './question-people.ts';

/** A feature for scoring a span as the short answer. */
export type SpanFeature = Feature<CandidateSpan, ExtractionContext>;

/** A question and a passage, as seen by the span features. */
export interface ExtractionContext {
  readonly question: Question;
  readonly passage: Passage;
  readonly parsed: Parsed;
  /** The question's group of answer types. */
  readonly group: Group;
  /** For each token, whether it matches a content word of the question. */
  readonly matched: readonly boolean[];
  /** Index of the token after which an object is expected: the last match; −1 without a match. */
  readonly lastMatch: number;
  /** Index of the token before which a subject is expected: the first match other than a name; −1 without one. */
  readonly firstMatch: number;
  /** The passage's definition of the question's subject. */
  readonly definition?: Span;
  /** True when a passive agent names who did what is asked about: "built by". */
  readonly hasAgent: boolean;
  /** The argument of the matching verb that the question leaves open. */
  readonly slot?: Argument;
  /** The same as a guess, when the passage uses another verb. */
  readonly likelySlot?: Argument;
  /** People in the passage whom the question names. */
  readonly namedPeople: readonly Span[];
  /** Whether the place asked for is one that something goes to or comes from, if the passage tells it by that word. */
  readonly direction?: Direction;
  /** True when a name is asked for: "what is the town called". */
  readonly asksForName: boolean;
}

/** Name of the template for questions about an occupation. */
const OCCUPATION = 'what-work';

export function extractionContext(question: Question, passage: Passage): ExtractionContext {
  const about = question.subjectTerms;
  const definition =
    (question.template.name === OCCUPATION ? occupationIn(passage) : undefined) ??
    definitionOf(passage, about) ??
    (question.expects === 'role' ? clauseAbout(passage, about) : undefined) ??
    placedSubject(passage, question);
  const group = groupOf(question);
  const parsed = withTyped(
    withRole(withAsked(parse(passage), passage, question), definition),
    passage,
    typedSpans(passage, question) ?? [],
  );
  const matched = parsed.tokens.map(({ word }) => {
    const { isStop, term } = analysed(word);
    return !isStop && question.terms.some((known) => isFormOf(known, term));
  });
  const isName = (token: Span) => passage.mentions.some((mention) => overlaps(mention, token));
  const place = locateGap(question, parsed.tokens, matched);
  const direction = group === 'where' ? directionAsked(question, parsed.tokens) : undefined;
  return {
    question,
    passage,
    parsed,
    group,
    ...(direction ? { direction } : {}),
    matched,
    lastMatch: matched.lastIndexOf(true),
    firstMatch: matched.findIndex((is, i) => is && !isName(parsed.tokens[i]!)),
    ...(definition ? { definition } : {}),
    ...(place && (place.isSure ? { slot: place.slot } : { likelySlot: place.slot })),
    hasAgent: matched.some((is, i) => is && parsed.tokens[i + 1]?.word === 'by'),
    namedPeople: questionPeople(question, passage),
    asksForName: question.head === 'name' || question.form.hasNamingVerb,
  };
}

/** Adds spans that only some questions ask for. */
function withAsked(parsed: Parsed, passage: Passage, question: Question): Parsed {
  if (question.expects === 'reason') return withReasons(parsed, passage);
  const { verb, place } = question.form.gap;
  return verb !== undefined && place === 'object' && THATS.has(groupOf(question)) ? withThats(parsed, passage) : parsed;
}

const THATS: ReadonlySet<Group> = new Set<Group>(['what', 'said']);
