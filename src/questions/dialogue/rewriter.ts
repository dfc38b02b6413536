import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import type { QuestionWord } from '../analysis/pattern.ts';
import type { Shown, Turn } from './turn.ts';

/** Kind of follow-up question. */
export type FollowUp =
  /** "why?", "when was that?" */
  | 'bare'
  /** "and Lind?", "in 2019?" */
  | 'other'
  /** "what else?" */
  | 'more'
  /** "when did she leave?" */
  | 'pronoun';

/** A question rewritten by one of the rewriters. */
export interface Rewritten {
  readonly question: string;
  readonly by: FollowUp;
  readonly without?: readonly Shown[];
  readonly genders?: ReadonlyMap<string, Gender>;
}

/** Rewrites one kind of follow-up; undefined for any other question. */
export type Rewriter = (library: Library, typed: Typed, turns: readonly Turn[], last: Turn) => Rewritten | undefined;

/** A typed question, with all words and with the words after "tell me", "and". */
export interface Typed {
  readonly text: string;
  readonly all: readonly QuestionWord[];
  readonly words: readonly QuestionWord[];
}
