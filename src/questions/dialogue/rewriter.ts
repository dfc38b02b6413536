import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Parts } from './question-parts.ts';
import type { RecalledTurn } from './recalled-turn.ts';
import type { Shown } from './turn.ts';

/** Kind of follow-up question. */
export type FollowUp =
  /** "why?", "when was that?" */
  | 'bare'
  /** "and Lind?", "in 2019?" */
  | 'other'
  /** "what else?" */
  | 'more'
  /** "when did she leave?" */
  | 'pronoun'
  /** "was anyone hurt?": complete in itself, but about the article shown last. */
  | 'article';

/** A question rewritten by one of the rewriters. */
export interface Rewritten {
  readonly question: string;
  readonly by: FollowUp;
  readonly without?: readonly Shown[];
  readonly genders?: ReadonlyMap<string, Gender>;
  readonly others?: OtherReadings;
  /** True if a pronoun stands for somebody of the article whom nothing names ("the man"), or another one for nothing known. */
  readonly isUnnamed?: boolean;
}

/** What a question may mean as well, because a pronoun has several antecedents. */
export interface OtherReadings {
  /** In full, the most likely one first. */
  readonly questions: readonly string[];
  /** What the pronoun stands for: in the question itself, then in each of these. */
  readonly referents: readonly string[];
  /** True if they are as likely as the question itself; else they are less likely. */
  readonly areEqual: boolean;
}

/** A typed question, taken apart when first needed. */
export interface TypedQuestion extends Utterance {
  readonly parts: Parts;
}

/** Rewrites one kind of follow-up; undefined for any other question. */
export type Rewriter = (
  library: Library,
  typed: TypedQuestion,
  turns: readonly RecalledTurn[],
  last: RecalledTurn,
) => Rewritten | undefined;
