import { type Answer, type Evidence, type ShownAnswer, speakerOf } from '../../domain/answer.ts';
import { type Span, wordsOf } from '../../domain/article.ts';
import { maxOf, minOf } from '../../domain/extremes.ts';
import { evidenceWith, withoutAnswerSpan } from '../../domain/lazy-evidence.ts';
import { findPhrase } from '../../retrieval/phrases.ts';
import { fold } from '../../text/fold.ts';
import { predicateMatch } from '../ranking/features/predicate-match.ts';
import { rarestWord } from '../ranking/features/rarest-word.ts';
import { relativeScore } from './relative-score.ts';

/** Passages shown at first: three contain the answer far more often than one; more would be hard to read. */
export const SHOWN_PASSAGES = 3;

/**
 * Relative score (to the best passage) from which a further one counts as equally good: one in five of these answers
 * the question where the best one does not.
 */
const EQUAL = 0.9;
/**
 * A lower score suffices if the passage has the same discriminating votes as the best one and the best one is not
 * practically certain …
 */
const CLOSE = 0.75;
const CERTAIN = 0.95;
/** … and a still lower one if another article gives the same short answer, which makes it a second source. */
const CLOSE_OF_SOURCE = 0.6;
/** Votes for what distinguishes the question from others about the same subject. */
const DISCRIMINATING: ReadonlySet<string> = new Set([rarestWord.name, predicateMatch.name]);
/** Lower for statements of one person: a further statement complements the best one instead of competing with it. */
const CLOSE_OF_SPEAKER = 0.75;

/**
 * Chooses the passages to show, and counts the equally good ones that are not shown.
 * @param most maximum number shown, unless more figures differ
 */
export function selectPassages(answer: Answer, most: number): ShownAnswer {
  if (answer.kind === 'nothing') {
    // A passage that does not answer the question has no short answer to mark.
    return { ...answer, shown: withoutRepeats(answer.ranked.slice(0, most).map(withoutAnswerSpan)), more: 0 };
  }
  const good = goodPassages(answer);
  const first = good.slice(0, Math.max(most, answer.differing?.length ?? 0));
  return { ...answer, shown: withoutRepeats(first), more: good.length - first.length };
}

/**
 * The passages worth showing: for a search all; for "who said" those with the exact words; for differing figures one
 * passage per figure first; otherwise the best passage and those close to it (for "what did … say" those by the same
 * speaker).
 */
function goodPassages({ ranked, target, words, confidence, differing = [] }: Answer): readonly Evidence[] {
  if (target === 'matches') return ranked;
  if (target === 'speaker' && words !== undefined) {
    const holding = ranked.filter((e) => findPhrase(wordsOf(e.article, e.passage), words).length > 0);
    if (holding.length > 0) return holding;
  }
  const [best] = ranked;
  if (!best) return [];
  const speaker = target === 'statements' ? speakerOf(best)?.name : undefined;
  if (speaker !== undefined)
    return ranked.filter((e) => relativeScore(e, best) >= CLOSE_OF_SPEAKER && speakerOf(e)?.name === speaker);
  const good: Evidence[] = [...differing];
  for (const e of ranked.filter((one) => isGood(one, best, confidence)))
    if (!good.some((shown) => isSame(shown, e) || isBeside(e, shown))) good.push(e);
  return good;
}

function isGood(e: Evidence, best: Evidence, confidence: number): boolean {
  const near = relativeScore(e, best);
  if (near >= EQUAL) return true;
  if (near >= CLOSE && confidence < CERTAIN && hasSameDiscriminatingVotes(e, best)) return true;
  return near >= CLOSE_OF_SOURCE && e.article.id !== best.article.id && isSameAnswer(e, best);
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
