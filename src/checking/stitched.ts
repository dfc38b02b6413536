import { hull, type Span } from '../domain/article.ts';
import { maxOf } from '../domain/extremes.ts';
import { sentencesOver } from '../questions/model/quote-around.ts';
import { tokensIn } from '../retrieval/analysis/terms.ts';
import type { Library, NearOccurrence } from '../retrieval/library.ts';
import { type Place, placeOf } from './places.ts';
import type { QuotationClaim } from './quotation-claims.ts';

/** Minimum words of each of two parts. */
const MIN_PART_WORDS = 4;
/** Minimum share of the words of a part. */
const PART = 0.8;
/** Places of the whole that are tried as one of the parts. */
const MAX_TRIED = 8;

/** Minimum likeness of a part: less than for words of which nothing else is known. */
const PART_LIKENESS = 0.3;

/**
 * The two places that words are put together from, in the order of the words; one place if they stand beside each other, with a
 * long cue between. Undefined if there are no such places.
 */
export function placesOfParts(library: Library, claim: QuotationClaim): readonly Place[] | undefined {
  const words = tokensIn(claim.words);
  const held = library
    .nearOccurrences(claim.words, { limit: MAX_TRIED, inPart: true })
    .map((near) => heldWords(words, near));
  let best: { readonly parts: readonly Place[]; readonly held: number } | undefined;
  for (const cut of bestCuts(held, words.length)) {
    const [one, other] = [words.slice(0, cut), words.slice(cut)].map((part) => bestPlace(library, partOf(claim, part)));
    if (!one || !other) continue;
    const share = one.share * cut + other.share * (words.length - cut);
    if (share <= (best?.held ?? 0)) continue;
    best = { parts: isElsewhere(one, other) ? [one, other] : [joined(one, other)], held: share };
  }
  return best?.parts;
}

function joined(one: Place, other: Place): Place {
  return {
    ...one,
    span: hull([one.span, other.span]),
    share: (one.share + other.share) / 2,
    differences: [...one.differences, ...other.differences],
  };
}

/** For each number of words, how many of the first so many a place has as they are. */
function heldWords(words: readonly Span[], { pairs }: NearOccurrence): readonly number[] {
  const same = new Set(pairs.filter(({ isSame }) => isSame).map(({ asked }) => asked.start));
  const sums = [0];
  for (const { start } of words) sums.push(sums.at(-1)! + Number(same.has(start)));
  return sums;
}

/**
 * The numbers of words of the first part with which two places together have most of the words: the least and the greatest, since
 * the second place may not have been found yet.
 */
function bestCuts(held: readonly (readonly number[])[], count: number): readonly number[] {
  let most = 0;
  let cuts: number[] = [];
  for (let cut = MIN_PART_WORDS; cut <= count - MIN_PART_WORDS; cut++) {
    const together = heldTogether(held, cut);
    if (together > most) cuts = [];
    most = Math.max(most, together);
    if (together === most && most > 0) cuts.push(cut);
  }
  return [...new Set([...cuts.slice(0, 1), ...cuts.slice(-1)])];
}

/** The most words that one place has before a cut and another one behind it. */
function heldTogether(held: readonly (readonly number[])[], cut: number): number {
  const before = held.map((sums) => sums[cut]!);
  const behind = held.map((sums) => sums.at(-1)! - sums[cut]!);
  return maxOf(
    before.map(
      (first, at) =>
        first +
        maxOf(
          behind.filter((_, other) => other !== at),
          0,
        ),
    ),
    maxOf(behind, 0),
  );
}

function partOf(claim: QuotationClaim, words: readonly Span[]): QuotationClaim {
  const [start, end] = [words[0]!.start, words.at(-1)!.end];
  return { ...claim, start: claim.start + start, end: claim.start + end, words: claim.words.slice(start, end) };
}

function bestPlace(library: Library, part: QuotationClaim): Place | undefined {
  const [near] = library.nearOccurrences(part.words, { limit: 1, likeness: PART_LIKENESS });
  return near && near.share >= PART ? placeOf(near, part) : undefined;
}

/** In another article, or further away than the next sentence. */
function isElsewhere(one: Place, other: Place): boolean {
  if (one.reading !== other.reading) return true;
  const [a, b] = [sentencesOver(one.reading, one.span), sentencesOver(other.reading, other.span)];
  return b[0] > a[1] + 1 || b[1] < a[0];
}
