import type { Library } from '../../retrieval/library.ts';
import { fold } from '../../text/fold.ts';
import type { Gender } from '../../text/names/genders.ts';
import { wordsIn } from '../../text/words.ts';
import { tokeniseQuestion } from '../analysis/tokenise.ts';
import { elseAndPronouns, hasOpenPronoun } from './coreference.ts';
import { elliptical, whoSaidThat, whoThatIs } from './elliptical.ts';
import { asksForMore, bareAsking } from './follow-up-patterns.ts';
import { partsOf } from './question-parts.ts';
import type { FollowUp, Rewriter, Rewritten, Typed } from './rewriter.ts';
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
}

/**
 * Resolves a follow-up question against the latest turns (oldest first) of the same person in the same channel:
 * completes it with words of the previous question and names from its answer. Other questions are unchanged.
 */
export function rewrite(library: Library, typed: string, turns: readonly Turn[]): Understood {
  const last = turns.at(-1);
  const found = last && followUp(library, typed, turns, last);
  if (!found) return { question: typed, open: pointsBack(library, typed), without: [] };
  const { question, by, without = [], genders } = found;
  const article = last.article === undefined ? {} : { article: last.article };
  return { question: asSentence(question), by, open: false, ...article, without, ...(genders && { genders }) };
}

/** In the order in which they are tried. */
const WAYS: readonly Rewriter[] = [more, whoThatIs, whoSaidThat, elliptical, substitution, elseAndPronouns];

function followUp(library: Library, text: string, turns: readonly Turn[], last: Turn): Rewritten | undefined {
  const all = wordsIn(text).map(({ text: word, start, end }) => ({ key: fold(word), start, end }));
  const typed = { text, all, words: tokeniseQuestion(text) };
  for (const way of WAYS) {
    const rewritten = way(library, typed, turns, last);
    if (rewritten) return rewritten;
  }
  return undefined;
}

/** "What else?" */
function more(_: Library, { words }: Typed, turns: readonly Turn[], last: Turn): Rewritten | undefined {
  return asksForMore(words) ? { question: last.question, by: 'more', without: shownBefore(turns) } : undefined;
}

function pointsBack(library: Library, typed: string): boolean {
  return hasOpenPronoun(library, partsOf(typed)) || bareAsking(tokeniseQuestion(typed)) > 0;
}

/** Formats a question: initial capital, question mark. */
export function asSentence(question: string): string {
  const words = question.trim().replace(/[\s?!.,;:]{1,20}$/u, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
}
