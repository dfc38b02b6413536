import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import type { QuestionWord } from '../analysis/pattern.ts';
import type { Shown, Turn } from './turn.ts';

/** How a question was recognised as one that goes on from the former one. */
export type FollowUp =
  /** "why?", "when was that?" */
  | 'bare'
  /** "and Lind?", "in 2019?" */
  | 'other'
  /** "what else?" */
  | 'more'
  /** "when did she leave?" */
  | 'pronoun';

/** A question rewritten, by one way to go on. */
export interface Rewritten {
  readonly question: string;
  readonly by: FollowUp;
  readonly without?: readonly Shown[];
  readonly genders?: ReadonlyMap<string, Gender>;
}

/** One way to go on: nothing for a question that is none of its kind. */
export type Rewriter = (library: Library, typed: Typed, turns: readonly Turn[], last: Turn) => Rewritten | undefined;

/** A question as typed, with all its words and with those behind "tell me", "and". */
export interface Typed {
  readonly text: string;
  readonly all: readonly QuestionWord[];
  readonly words: readonly QuestionWord[];
}
