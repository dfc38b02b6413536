import type { Evidence } from '../../domain/answer.ts';
import type { Reading, Sentence } from '../../domain/article.ts';
import { maxOf } from '../../domain/extremes.ts';
import { byTime } from '../chronology/newest.ts';
import { areNearDuplicates, type Gist, overlapOf } from '../similarity/similar.ts';
import { standing } from './dangling-openers.ts';
import type { SummarySize } from './summary.ts';

/** A candidate sentence for a digest of several articles. */
export interface RedundancyCandidate {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly gist: Gist;
  /** Higher is better; before the penalties for what is already told. */
  readonly score: number;
}

interface Taken extends RedundancyCandidate {
  /** Near-duplicates in other articles. */
  readonly also: RedundancyCandidate[];
}

/** Penalty for a sentence fully contained in one already told; scaled by the square of the overlap. */
const REPEATED = 1;
/** Penalty for each sentence already told from the same article. */
const SAME_ARTICLE = 0.1;

/**
 * Selects sentences from several articles without near-duplicates, which are listed with the chosen sentence
 * (`alsoIn`). Sorted chronologically, within an article in text order.
 */
export function withoutRedundancy(candidates: readonly RedundancyCandidate[], size: SummarySize): readonly Evidence[] {
  const taken: Taken[] = [];
  let left = [...candidates].sort((a, b) => b.score - a.score);
  let room = size.characters ?? Number.POSITIVE_INFINITY;
  while (taken.length < size.sentences) {
    const next = best(
      left.filter((candidate) => lengthOf(candidate) <= room),
      taken,
    );
    if (!next) break;
    const told: Taken = { ...next, also: [] };
    left = left.filter((other) => other !== next && !absorbs(told, other));
    taken.push(told);
    room -= lengthOf(next);
  }
  if (taken.length === 0) taken.push(...shortest(left).map((candidate) => ({ ...candidate, also: [] })));
  return inOrder(taken);
}

/**
 * True for a near-duplicate of a sentence already told, which records it; a second one from the same article is
 * dropped.
 */
function absorbs(told: Taken, other: RedundancyCandidate): boolean {
  if (!areNearDuplicates(told.gist, other.gist)) return false;
  const isKnown = [told, ...told.also].some(({ reading }) => reading === other.reading);
  if (!isKnown) told.also.push(other);
  return true;
}

function best(candidates: readonly RedundancyCandidate[], taken: readonly Taken[]): RedundancyCandidate | undefined {
  let found: { readonly candidate: RedundancyCandidate; readonly worth: number } | undefined;
  for (const candidate of candidates) {
    // Candidates are sorted by score: no later one can do better.
    if (found && candidate.score <= found.worth) break;
    const worth = worthOf(candidate, taken);
    if (!found || worth > found.worth) found = { candidate, worth };
  }
  return found?.candidate;
}

function worthOf({ reading, gist, score }: RedundancyCandidate, taken: readonly Taken[]): number {
  const repeated = maxOf(
    taken.map((told) => overlapOf(told.gist, gist)),
    0,
  );
  const siblings = taken.filter((told) => told.reading === reading).length;
  return score - REPEATED * repeated ** 2 - SAME_ARTICLE * siblings;
}

function shortest(candidates: readonly RedundancyCandidate[]): RedundancyCandidate[] {
  return candidates.toSorted((a, b) => lengthOf(a) - lengthOf(b)).slice(0, 1);
}

function lengthOf({ sentence }: RedundancyCandidate): number {
  return sentence.end - sentence.start;
}

function inOrder(taken: readonly Taken[]): Evidence[] {
  const ordered = taken.toSorted(inTime);
  return ordered.map(({ reading, sentence, also }) => {
    const siblings = ordered.filter((told) => told.reading === reading).map((told) => told.sentence.index);
    const evidence = standing(reading, sentence, new Set(siblings));
    const alsoIn = also.toSorted(inTime).map((other) => standing(other.reading, other.sentence));
    return alsoIn.length > 0 ? { ...evidence, alsoIn } : evidence;
  });
}

function inTime(a: RedundancyCandidate, b: RedundancyCandidate): number {
  return byTime(a.reading.article, b.reading.article) || a.sentence.index - b.sentence.index;
}
