import type { AnswerType } from './answer-type.ts';
import { type Article, namesOfSpeakers, type Quote, type Span, wordsOf } from './article.ts';

/** The vote of one rule on one candidate. */
export interface Vote {
  /** The rule's name, as `explain` prints it. */
  readonly rule: string;
  /** Added to the score; negative counts against the candidate. */
  readonly weight: number;
}

/** Words in which a text that was asked about and an article differ; one of the two may have none. */
export interface Difference {
  /** In the text asked about. */
  readonly asked?: Span;
  /** In the article's text. */
  readonly written?: Span;
}

/** A passage that answers, as spans of the stored article; contains no copy of its words. */
export interface Evidence {
  readonly article: Article;
  /** The answering passage: one sentence, or the hull of a quotation. */
  readonly passage: Span;
  /** Indices of the passage's first and last sentence, from 0; shown to people from 1. */
  readonly sentences: readonly [first: number, last: number];
  /** The passage with neighbouring sentences. */
  readonly context: Span;
  /** The short answer within the passage. */
  readonly answerSpan?: Span;
  /** The quotation in the passage, if the question is about statements or their speaker. */
  readonly quote?: Quote;
  /** For words that the passage has only nearly: where the two differ, in text order. */
  readonly differences?: readonly Difference[];
  readonly score: number;
  readonly votes: readonly Vote[];
  /** True if a moderator has confirmed the passage for a question like the one asked. */
  readonly isConfirmed?: true;
  /** Passages of other articles that state the same in nearly the same words. */
  readonly alsoIn?: readonly Evidence[];
}

/** What the passages of an answer are; it decides which of them belong together and how they are introduced. */
export type AnswerTarget =
  /** Facts that the articles report. */
  | 'fact'
  /** Who said some words; each passage may have another speaker. */
  | 'speaker'
  /** Statements of one person. */
  | 'statements'
  /** Any passage that contains some words: the result of a search. */
  | 'matches';

/** The answer to a question. `nothing` still carries the closest passages. */
export interface Answer {
  readonly kind: 'found' | 'nothing';
  /** 0..1; comparable between questions, and present for both kinds. */
  readonly confidence: number;
  /** Best first; for `nothing` the closest passages. */
  readonly ranked: readonly Evidence[];
  /** Names in the question that no article contains. */
  readonly absentNames: readonly string[];
  readonly target: AnswerTarget;
  /** For the target `speaker`: the words that were said. */
  readonly words?: string | undefined;
  /** The template that matched the question, and the values of its slots, for `explain`; '' if none did. */
  readonly template: string;
  readonly slots: Readonly<Record<string, string>>;
  /** The type of answer asked for: `date`, `person` … */
  readonly expects?: AnswerType;
  /** The answerability features, in log-odds; their sum gives the confidence. */
  readonly signs?: readonly Vote[];
  /** The minimum confidence for `found`. */
  readonly threshold?: number;
  /** If good passages of several articles give different figures: one passage per figure, best first. */
  readonly differing?: readonly Evidence[];
}

/** An answer with the passages of it that are shown. */
export interface ShownAnswer extends Answer {
  /** Passages shown at first; no context contains a sentence that another one of them shows. */
  readonly shown: readonly Evidence[];
  /** Number of equally good passages that are not shown. */
  readonly more: number;
}

/** The speaker of the evidence: the full name if known, else as written; null if unknown. */
export function speakerOf(
  evidence: Pick<Evidence, 'article' | 'quote'>,
): { readonly name: string; readonly inferred: boolean } | null {
  const { quote, article } = evidence;
  if (!quote) return null;
  const names = namesOfSpeakers(quote);
  if (names.length > 0) return { name: joinedNames(names), inferred: quote.inferred };
  return quote.speaker ? { name: wordsOf(article, quote.speaker), inferred: false } : null;
}

/** "Ada Lind, Bo Holm and Per Falk" */
function joinedNames(names: readonly string[]): string {
  const last = names.at(-1)!;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** A link to the evidence: the message that contains the beginning of the passage, else the article's own link. */
export function linkOf(evidence: Evidence): string | undefined {
  const { article, passage } = evidence;
  const part = article.parts?.find((p) => p.start <= passage.start && passage.start < p.end);
  return part?.link ?? article.link;
}
