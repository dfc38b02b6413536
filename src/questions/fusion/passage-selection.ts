import { type Answer, type Evidence, type ShownAnswer, speakerOf } from '../../domain/answer.ts';
import { type Span, wordsOf } from '../../domain/article.ts';
import { maxOf, minOf } from '../../domain/extremes.ts';
import { evidenceWith, withoutAnswerSpan } from '../../domain/lazy-evidence.ts';
import { findPhrase } from '../../retrieval/phrases/phrases.ts';
import { fold } from '../../text/fold.ts';
import { expectedType } from '../ranking/features/expected-type.ts';
import { idfMatch } from '../ranking/features/idf-match.ts';
import { predicateMatch } from '../ranking/features/predicate-match.ts';
import { rarestWord } from '../ranking/features/rarest-word.ts';
import { relativeScore, voteOf } from './relative-score.ts';

/** Passages shown at first: three contain the answer far more often than one; more would be hard to read. */
export const SHOWN_PASSAGES = 3;

/**
 * Relative score (to the best passage) from which a further one that tells as much may answer just as well. Of such
 * passages of the development questions three in four are right; of those down to 0.95 not even half.
 */
const EQUAL = 0.98;
/** Minimum match of the question's words, relative to the best passage's, of a passage that tells as much. */
const AS_GOOD_A_MATCH = 0.9;
/** A lower score suffices if another article gives the same short answer, which makes it a second source. */
const CLOSE_OF_SOURCE = 0.6;
/** Relative score from which a passage is counted as close, without being shown … */
const CLOSE = 0.75;
/** … unless the best one is practically certain and the other falls behind it by more than this. */
const CERTAIN = 0.95;
const CLOSE_TO_CERTAIN = 0.9;
/**
 * Votes for what distinguishes the question from others about the same subject: its telling words, and the kind of answer
 * that it asks for.
 */
const DISCRIMINATING: ReadonlySet<string> = new Set([rarestWord.name, predicateMatch.name, expectedType.name]);
/** Lower for statements of one person: a further statement complements the best one instead of competing with it. */
const CLOSE_OF_SPEAKER = 0.75;

/**
 * Chooses the passages to show, and counts the close ones that are not shown.
 * @param most maximum number shown, unless more figures differ
 */
export function selectPassages(answer: Answer, most: number): ShownAnswer {
  if (answer.kind === 'nothing') {
    // A passage that does not answer the question has no short answer to mark.
    return { ...answer, shown: withoutRepeats(answer.ranked.slice(0, most).map(withoutAnswerSpan)), more: 0 };
  }
  const good = goodPassages(answer);
  const first = good.slice(0, Math.max(most, answer.differing?.length ?? 0));
  return { ...answer, shown: withoutRepeats(first), more: good.length + closeOnes(answer, good) - first.length };
}

/**
 * The passages worth showing: for a search all; for "who said" those with the exact words; for differing figures one
 * passage per figure first; for "what did … say" those by the same speaker; otherwise the best passage and those that
 * are as good.
 */
function goodPassages({ ranked, target, words, differing = [] }: Answer): readonly Evidence[] {
  if (target === 'matches') return ranked;
  if (target === 'speaker' && words !== undefined) {
    const holding = ranked.filter((e) => e.isConfirmed || findPhrase(wordsOf(e.article, e.passage), words).length > 0);
    if (holding.length > 0) return holding;
  }
  const [best] = ranked;
  if (!best) return [];
  const speaker = target === 'statements' ? speakerOf(best)?.name : undefined;
  if (speaker !== undefined)
    return ranked.filter((e) => relativeScore(e, best) >= CLOSE_OF_SPEAKER && speakerOf(e)?.name === speaker);
  return withoutNeighbours(
    differing,
    ranked.filter((one) => isGood(one, best)),
  );
}

/** Passages that are close to the best one, but not so good that they would be shown. */
function closeOnes({ ranked, target, confidence }: Answer, good: readonly Evidence[]): number {
  const [best] = ranked;
  if (target !== 'fact' || !best) return 0;
  const least = confidence < CERTAIN ? CLOSE : CLOSE_TO_CERTAIN;
  const close = ranked.filter((e) => relativeScore(e, best) >= least && hasSameDiscriminatingVotes(e, best));
  return withoutNeighbours(good, close).length - good.length;
}

/** Adds passages that are not shown already, as such or beside another. */
function withoutNeighbours(shown: readonly Evidence[], further: readonly Evidence[]): readonly Evidence[] {
  const all = [...shown];
  for (const e of further) if (!all.some((one) => isSame(one, e) || isBeside(e, one))) all.push(e);
  return all;
}

function isGood(e: Evidence, best: Evidence): boolean {
  if (e === best) return true;
  // A passage that the best one came before has nothing of the asked kind.
  if (e.score > best.score) return false;
  const near = relativeScore(e, best);
  if (near >= EQUAL) return tellsAsMuch(e, best) && !saysItAgain(e, best);
  return near >= CLOSE_OF_SOURCE && e.article.id !== best.article.id && isSameAnswer(e, best);
}

/** The same short answer in the same article: nothing new, and no second source. */
function saysItAgain(e: Evidence, best: Evidence): boolean {
  return e.article.id === best.article.id && isSameAnswer(e, best);
}

function tellsAsMuch(e: Evidence, best: Evidence): boolean {
  const match = AS_GOOD_A_MATCH * voteOf(best, idfMatch);
  return voteOf(e, idfMatch) >= match && hasSameDiscriminatingVotes(e, best);
}

function hasSameDiscriminatingVotes(e: Evidence, best: Evidence): boolean {
  const discriminating = best.votes.filter(({ rule, weight }) => DISCRIMINATING.has(rule) && weight > 0);
  return discriminating.every(({ rule }) => e.votes.some((vote) => vote.rule === rule && vote.weight > 0));
}

function isSameAnswer(e: Evidence, best: Evidence): boolean {
  if (!best.answerSpan) return false;
  const answer = fold(wordsOf(best.article, best.answerSpan));
  // Finding a short answer is slow, and most passages do not even contain the words.
  if (!fold(wordsOf(e.article, e.passage)).includes(answer)) return false;
  return e.answerSpan !== undefined && fold(wordsOf(e.article, e.answerSpan)) === answer;
}

/** True if the passage is already visible in the context of another: of 1,400 such passages none added anything. */
function isBeside(e: Evidence, { article, context }: Evidence): boolean {
  return e.article.id === article.id && e.passage.start < context.end && e.passage.end > context.start;
}

function isSame(a: Evidence, b: Evidence): boolean {
  return a.article.id === b.article.id && a.passage.start === b.passage.start;
}

/** Neighbouring passages share context: shows each sentence once, and a passage always as a passage. */
function withoutRepeats(shown: readonly Evidence[]): Evidence[] {
  const result: Evidence[] = [];
  for (const [i, e] of shown.entries()) {
    const taken = [...result.map((above) => above.context), ...shown.slice(i + 1).map((below) => below.passage)];
    const articles = [...result, ...shown.slice(i + 1)].map((other) => other.article.id);
    const near = taken.filter((_, at) => articles[at] === e.article.id);
    result.push(evidenceWith(e, { context: between(near, e) }));
  }
  return result;
}

/** The part of the context that is not shown elsewhere. */
function between(taken: readonly Span[], { context, passage }: Evidence): Span {
  return {
    start: maxOf(
      taken.map((t) => t.end).filter((end) => end <= passage.start),
      context.start,
    ),
    end: minOf([context.end, ...taken.map((t) => t.start).filter((start) => start >= passage.end)]),
  };
}
