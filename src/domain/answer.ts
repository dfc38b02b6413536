import type { Article, Quote, Span } from './article.ts';

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
  /** The passage with its neighbours. */
  readonly context: Span;
  /** The short answer inside the passage. */
  readonly focus?: Span;
  /** The quotation that the passage holds, where the question is about words or their speaker. */
  readonly quote?: Quote;
  readonly score: number;
  readonly votes: readonly Vote[];
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
}
