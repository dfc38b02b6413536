import { type AnswerType, KINDS_OF, QUANTITY_TYPES, TIME_TYPES } from '../../domain/answer-type.ts';
import { contains, overlaps, type Span, wordsOf } from '../../domain/article.ts';
import { termsOf } from '../../retrieval/analysis/terms.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { isAmountOfChange } from './amounts-of-change.ts';
import { reportStart } from './dateline.ts';
import { calledAfter, examplesListed, titledAfter } from './hearst-patterns.ts';
import { mentionOfType } from './mention-matchers.ts';
import { namedBeside } from './named-things.ts';
import { wordsOfType } from './word-matchers.ts';

/** A span of the expected answer type. */
export interface Typed extends Span {
  /** True for the preferred kind: "who" asks for a person rather than a company. */
  readonly first: boolean;
}

interface Found {
  readonly all: readonly Typed[] | undefined;
  readonly fresh: readonly Typed[] | undefined;
}

/**
 * The spans of a passage that satisfy the expected type, including those that the question names. The single source for
 * ranking rules, span features and confidence. Undefined for a type that neither readers nor lists detect.
 */
export function typedSpans(passage: Passage, question: Question): readonly Typed[] | undefined {
  return foundIn(passage, question).all;
}

/** The same without spans that the question already contains in full: only something new can be its answer. */
export function typedMentions(passage: Passage, question: Question): readonly Typed[] | undefined {
  return foundIn(passage, question).fresh;
}

/** Cache for the latest question: several rules look at the same passage for the same question. */
let last: { readonly question: Question; readonly found: Map<Passage, Found> } | undefined;

function foundIn(passage: Passage, question: Question): Found {
  if (last?.question !== question) last = { question, found: new Map() };
  const known = last.found.get(passage);
  if (known) return known;
  const all = spansOf(passage, question);
  const fresh = all?.length ? all.filter((span) => !isInQuestion(span, passage, question)) : all;
  const found = { all, fresh };
  last.found.set(passage, found);
  return found;
}

function spansOf(passage: Passage, question: Question): readonly Typed[] | undefined {
  const { expects } = question;
  const kinds = KINDS_OF[expects];
  const words = wordsOfType(expects, passage);
  if (!kinds) {
    const titled = expects === 'title' && !words?.length ? titledAfter(passage, question) : undefined;
    return titled ? [{ ...titled, first: true }] : (words ?? called(passage, question));
  }
  // The day of a dateline is that of the report, not of what it tells.
  const from = TIME_TYPES.has(expects) ? reportStart(passage) : passage.sentence.start;
  const mentions = passage.mentions.flatMap((mention) => {
    if (mention.start < from) return [];
    const span = kinds.includes(mention.kind) ? mentionOfType(expects, mention, passage) : undefined;
    if (span && QUANTITY_TYPES.has(expects) && isAmountOfChange(span, passage, question)) return [];
    return span ? [{ start: span.start, end: span.end, first: mention.kind === kinds[0] }] : [];
  });
  const fitting = NAME_PARTS.has(expects)
    ? ofNamed(mentions, passage, question)
    : withNamed(mentions, passage, question);
  const listed = examplesListed(passage, question);
  const all = words?.length ? [...fitting, ...words] : fitting;
  return listed ? [...all.filter((span) => !contains(listed, span)), { ...listed, first: true }] : all;
}

/** What the noun is called that is asked for; undefined where that is not told, as for a type that nothing detects. */
function called(passage: Passage, question: Question): readonly Typed[] | undefined {
  const span =
    question.expects === 'thing' || question.expects === 'anything' ? calledAfter(passage, question) : undefined;
  return span && [{ ...span, first: true }];
}

/** Adds the names beside the noun whose name is asked for; where there are any, they are preferred. */
function withNamed(mentions: readonly Typed[], passage: Passage, question: Question): readonly Typed[] {
  const named = (namedBeside(passage, question) ?? []).filter((span) => !isInQuestion(span, passage, question));
  if (named.length === 0) return mentions;
  const isOne = (span: Span) => named.some((name) => overlaps(name, span));
  const beside = named.filter((name) => !mentions.some((mention) => overlaps(mention, name)));
  return [
    ...mentions.map((mention) => ({ ...mention, first: isOne(mention) })),
    ...beside.map(({ start, end }) => ({ start, end, first: true })),
  ];
}

const NAME_PARTS: ReadonlySet<AnswerType> = new Set<AnswerType>(['first-name', 'last-name']);

/** Restricts parts of names to those of people whom the question names by another part, if there are any. */
function ofNamed(parts: readonly Typed[], { mentions, reading }: Passage, question: Question): readonly Typed[] {
  const named = parts.filter((part) => {
    const whole = mentions.find((mention) => contains(mention, part))!;
    return termsOf(wordsOf(reading.article, whole)).some((term) => question.allTerms.has(term));
  });
  return named.length > 0 || question.terms.some((term) => term.isName) ? named : parts;
}

/** True when every content word of a span occurs in the question. */
function isInQuestion(span: Span, passage: Passage, question: Question): boolean {
  const content = passage.contentIn(span);
  return content.length > 0 && content.every((term) => question.allTerms.has(term));
}
