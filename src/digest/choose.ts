import type { Library } from '../retrieval/library.ts';
import type { Telling } from './dated.ts';
import { areNearDuplicates } from './similar.ts';
import { addTo, dot, type Vector, vectorOf } from './vectors.ts';

/** Sentences of fewer terms tell too little of a day, and of more too much at once: they serve where there are no others. */
const MIN_TERMS = 4;
const MAX_TERMS = 40;
/** What is left of the worth of a sentence that may as well stand below a picture, or has its date in a quotation. */
const LESS = { caption: 0.8, quoted: 0.8 } as const;

/**
 * The sentences that together point where `aim` points: one after the other, each the one with which the sum of those
 * chosen comes nearest to it (centroid-optimal). None that says what a chosen or a told one says already.
 * @param told sentences that stand elsewhere; changed: what is chosen is added
 */
export function choose<T extends { readonly telling: Telling; readonly quoted?: boolean }>(
  library: Library,
  candidates: readonly T[],
  aim: Vector,
  count: number,
  told: Telling[],
): T[] {
  const fit = candidates.filter(isFit);
  const weighed = (fit.length > 0 ? fit : candidates).map((candidate) => {
    const vector = vectorOf(library, candidate.telling.gist().terms);
    return { candidate, vector, near: dot(vector, aim), share: shareOf(candidate) };
  });
  const sum = new Map<string, number>();
  let nearness = 0;
  let square = 0;
  const chosen: T[] = [];
  while (chosen.length < count) {
    let best: { readonly of: (typeof weighed)[number]; readonly worth: number } | undefined;
    for (const of of weighed) {
      const length = Math.sqrt(square + 2 * dot(of.vector, sum) + 1);
      const worth = ((nearness + of.near) / length) * of.share;
      if ((!best || worth > best.worth) && !repeats(of.candidate.telling, told)) best = { of, worth };
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
