import type { AnswerType } from './answer-type.ts';
import { type Article, type Quote, type Span, wordsOf } from './article.ts';

/** One rule's say on one candidate. */
export interface Vote {
  /** The rule's name, as `explain` prints it. */
  readonly rule: string;
  /** What it adds to the score; negative against. */
  readonly weight: number;
}

/** A passage that answers, as spans of the stored article: no copy of its words. */
export interface Evidence {
  readonly article: Article;
  /** What answers: one sentence, or a quotation's hull. */
  readonly passage: Span;
  /** Indices of the first and the last sentence of the passage; people see them from 1. */
  readonly sentences: readonly [first: number, last: number];
  /** The passage with its neighbours. */
  readonly context: Span;
  /** The short answer inside the passage. */
  readonly answerSpan?: Span;
  /** The quotation that the passage holds, where the question is about words or their speaker. */
  readonly quote?: Quote;
  readonly score: number;
  readonly votes: readonly Vote[];
  /** Passages of other articles that tell the same in nearly the same words. */
  readonly alsoIn?: readonly Evidence[];
}

/** What a question gets. `nothing` still carries the closest passages. */
export interface Answer {
  readonly kind: 'found' | 'nothing';
  /** 0..1, comparable between questions, given for both kinds. */
  readonly confidence: number;
  /** Best first; for `nothing` the closest. */
  readonly ranked: readonly Evidence[];
  /** Names in the question that no article holds. */
  readonly absentNames: readonly string[];
  /** The template that took the question, and what its slots hold. */
  readonly template: string;
  readonly slots: Readonly<Record<string, string>>;
  /** The kind of thing that is asked for: `date`, `person` … */
  readonly expects?: AnswerType;
  /** What speaks for and against an answer, in log-odds: together they make the confidence. */
  readonly signs?: readonly Vote[];
  /** The confidence that was needed. */
  readonly threshold?: number;
  /** One passage for each figure, best first, where good passages of several articles give different ones. */
  readonly differing?: readonly Evidence[];
}

/** Who said what the evidence holds: the full name where it is known, else the speaker as written; null when unknown. */
export function speakerOf(evidence: Evidence): { readonly name: string; readonly inferred: boolean } | null {
  const { quote, article } = evidence;
  if (!quote) return null;
  if (quote.speakerName) return { name: quote.speakerName, inferred: quote.inferred };
  return quote.speaker ? { name: wordsOf(article, quote.speaker), inferred: false } : null;
}

/** Where the evidence stands: the message that holds the passage's beginning, else the article's own link. */
export function linkOf(evidence: Evidence): string | undefined {
  const { article, passage } = evidence;
  const part = article.parts?.find((p) => p.start <= passage.start && passage.start < p.end);
  return part?.link ?? article.link;
}
