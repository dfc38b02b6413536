import type { Steps } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import { areNearDuplicates } from '../similarity/similar.ts';
import { addTo, dot, type Vector, vectorOf } from '../similarity/vectors.ts';
import type { Telling } from './dated.ts';

/**
 * Preferred number of terms in a sentence: shorter ones say too little about a day, longer ones cover too much at once.
 * Others are used only when none is within these bounds.
 */
const MIN_TERMS = 4;
const MAX_TERMS = 40;
/** Factors applied to a sentence that may be a caption, or whose date is inside a quotation. */
const LESS = { caption: 0.8, quoted: 0.8 } as const;

interface Weighed<T> {
  readonly candidate: T;
  readonly vector: Vector;
  readonly near: number;
  readonly share: number;
}

/**
 * Greedy centroid-optimal selection: repeatedly adds the sentence that brings the sum of the chosen vectors closest to
 * `aim`. Skips sentences that repeat one already chosen or told.
 * @param told sentences already shown elsewhere; mutated: the chosen ones are added
 */
export function* choose<T extends { readonly telling: Telling; readonly quoted?: boolean }>(
  library: Library,
  candidates: readonly T[],
  aim: Vector,
  count: number,
  told: Telling[],
): Steps<T[]> {
  const fit = candidates.filter(isFit);
  const weighed: Weighed<T>[] = [];
  for (const candidate of fit.length > 0 ? fit : candidates) {
    const vector = vectorOf(library, candidate.telling.gist().terms);
    weighed.push({ candidate, vector, near: dot(vector, aim), share: shareOf(candidate) });
    yield;
  }
  const sum = new Map<string, number>();
  let nearness = 0;
  let square = 0;
  const chosen: T[] = [];
  while (chosen.length < count) {
    let best: { readonly of: Weighed<T>; readonly worth: number } | undefined;
    for (const of of weighed) {
      const length = Math.sqrt(square + 2 * dot(of.vector, sum) + 1);
      const worth = ((nearness + of.near) / length) * of.share;
      if ((!best || worth > best.worth) && !repeats(of.candidate.telling, told)) best = { of, worth };
      yield;
    }
    if (!best) break;
    const { candidate, vector, near } = best.of;
    square += 2 * dot(vector, sum) + 1;
    nearness += near;
    addTo(sum, vector, 1);
    chosen.push(candidate);
    told.push(candidate.telling);
  }
  return chosen;
}

function isFit({ telling }: { readonly telling: Telling }): boolean {
  const { size } = telling.gist().terms;
  return size >= MIN_TERMS && size <= MAX_TERMS;
}

function repeats(telling: Telling, told: readonly Telling[]): boolean {
  return told.some((other) => areNearDuplicates(other.gist(), telling.gist()));
}

function shareOf({ telling, quoted }: { readonly telling: Telling; readonly quoted?: boolean }): number {
  return (telling.sentence.captionLike ? LESS.caption : 1) * (quoted ? LESS.quoted : 1);
}
