import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import { tokeniseUtterance } from '../analysis/tokenise.ts';
import type { Utterance } from '../model/utterance.ts';
import { elseAndPronouns, hasOpenPronoun } from './coreference.ts';
import { elliptical, whoSaidThat, whoThatIs } from './elliptical.ts';
import { asksForMore, bareAsking } from './follow-up-patterns.ts';
import { type Parts, partsOf } from './question-parts.ts';
import { type RecalledTurn, recall } from './recalled-turn.ts';
import type { FollowUp, OtherReadings, Rewriter, Rewritten, TypedQuestion } from './rewriter.ts';
import { substitution } from './substitution.ts';
import { type Shown, shownBefore, type Turn } from './turn.ts';

/** A typed question made self-contained. */
export interface Understood {
  readonly question: string;
  /** How it was rewritten; absent for a self-contained question, which is left as typed. */
  readonly by?: FollowUp;
  /** True when it refers to something that was never named. */
  readonly open: boolean;
  /** Id of the article that the conversation is about. */
  readonly article?: string;
  /** Passages already shown, which are not repeated. */
  readonly without: readonly Shown[];
  /** Genders implied by "he" and "she" as typed, by the words that replaced them. */
  readonly genders?: ReadonlyMap<string, Gender>;
  /** What it may mean as well. */
  readonly others?: OtherReadings;
  /** True if a pronoun stands for somebody of the article shown last whom nothing names ("the man"), or another one for nothing known. */
  readonly isUnnamed?: boolean;
}

/**
 * Resolves a follow-up question against the latest turns (oldest first) of the same person in the same channel:
 * completes it with words of the previous question and names from its answer. Other questions are unchanged.
 * @param typed the question as typed, or tokenised already
 */
export function rewrite(library: Library, typed: string | Utterance, turns: readonly Turn[]): Understood {
  const question = withParts(tokeniseUtterance(typed));
  const recalled = turns.map((turn) => recall(library, turn));
  const last = recalled.at(-1);
  const found = last && followUp(library, question, recalled, last);
  if (!found) return { question: question.text, open: pointsBack(library, question), without: [] };
  const { by, without = [], genders, others, isUnnamed } = found;
  return {
    question: asSentence(found.question),
    by,
    open: false,
    ...(last.article !== undefined && { article: last.article }),
    without,
    ...(genders && { genders }),
    ...(isUnnamed && { isUnnamed }),
    ...(others && { others: { ...others, questions: others.questions.map(asSentence) } }),
  };
}

/** In the order in which they are tried. */
const WAYS: readonly Rewriter[] = [more, whoThatIs, whoSaidThat, elliptical, substitution, elseAndPronouns];

function withParts(utterance: Utterance): TypedQuestion {
  let parts: Parts | undefined;
  return {
    ...utterance,
    get parts() {
      parts ??= partsOf(utterance);
      return parts;
    },
  };
}

function followUp(
  library: Library,
  typed: TypedQuestion,
  turns: readonly RecalledTurn[],
  last: RecalledTurn,
): Rewritten | undefined {
  for (const way of WAYS) {
    const rewritten = way(library, typed, turns, last);
    if (rewritten) return rewritten;
  }
  return undefined;
}

/** "What else?" */
function more(
  _: Library,
  { patternWords }: TypedQuestion,
  turns: readonly RecalledTurn[],
  last: RecalledTurn,
): Rewritten | undefined {
  return asksForMore(patternWords) ? { question: last.question, by: 'more', without: shownBefore(turns) } : undefined;
}

function pointsBack(library: Library, { parts, patternWords }: TypedQuestion): boolean {
  return hasOpenPronoun(library, parts) || bareAsking(patternWords) > 0;
}

/** Formats a question: initial capital, question mark. */
export function asSentence(question: string): string {
  const words = question.trim().replace(/[\s?!.,;:]{1,20}$/u, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
}
