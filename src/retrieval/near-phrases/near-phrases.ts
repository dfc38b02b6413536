import type { IndexedArticle } from '../inverted-index/postings.ts';
import type { FoundSentence, SoughtTerm } from '../inverted-index/sentence-index.ts';
import { type AskedWords, askedWordsOf, type WordFrequencies } from './asked-words.ts';
import { likenessOf, MIN_NEAR_WORDS, signsOf } from './likeness.ts';
import { bestChain, MAX_GAP, type MatchPoint } from './word-chain.ts';

/** The words of an article that stand where some words asked for would stand. */
export interface NearChain<T> {
  readonly article: T;
  /** Words that match in order, ascending in both texts. */
  readonly chain: readonly MatchPoint[];
  /** Words that match beside the chain: two words that were swapped. */
  readonly moved: readonly MatchPoint[];
  /** Share of the words asked for that match: 0..1. */
  readonly share: number;
  /** See `likenessOf`. */
  readonly likeness: number;
}

/** What is looked up of an index. */
export interface NearIndex<T> extends WordFrequencies {
  /** The sentences that hold most of the terms, best first; in one article if given. */
  bestSentences(terms: readonly SoughtTerm[], limit: number, only?: T): readonly FoundSentence<T>[];
}

/** Sentences that are aligned word by word. */
const MAX_CANDIDATES = 64;
/** Entries of the index that are looked at: the rarest words first. "The" alone has 50,000 in 100,000 sentences. */
const MAX_VOTES = 20_000;
/**
 * Words of articles that are compared with words asked for, after which no further sentence is looked at: a text of one word
 * over and over matches everywhere.
 */
const MAX_POINTS = 10_000;
/** Least share of the votes of the best sentence. */
const MIN_VOTES = 0.4;
/** Words by which a swapped word may be away from its place. */
const MAX_MOVE = 3;

/** The places of articles at which most of some words stand in their order, most alike first; none overlaps another. */
export function nearChains<T extends IndexedArticle>(
  index: NearIndex<T>,
  text: string,
  only?: T,
): { readonly asked: AskedWords; readonly found: readonly NearChain<T>[] } {
  const asked = askedWordsOf(text, index);
  if (asked.words.length < MIN_NEAR_WORDS) return { asked, found: [] };
  const candidates = index.bestSentences(votersOf(asked, index), MAX_CANDIDATES, only);
  const least = MIN_VOTES * (candidates[0]?.score ?? 0);
  const found: NearChain<T>[] = [];
  let compared = 0;
  for (const { article, sentence, score } of candidates) {
    if (score < least || compared > MAX_POINTS) break;
    const points = pointsAround(article, sentence, asked);
    compared += points.length;
    const chain = chainOf(article, points, asked);
    if (chain) found.push(chain);
  }
  return { asked, found: withoutOverlaps(found.sort((a, b) => ratingOf(b) - ratingOf(a))) };
}

/** The terms that vote for sentences: the rarest ones. */
function votersOf({ places }: AskedWords, { frequency }: NearIndex<unknown>): SoughtTerm[] {
  const byRarity = [...places.keys()].sort((a, b) => frequency(a) - frequency(b) || a - b);
  let votes = 0;
  return byRarity
    .filter((id) => {
      const isFirst = votes === 0;
      votes += frequency(id);
      return isFirst || votes <= MAX_VOTES;
    })
    .map((id) => ({ id, weight: 1 }));
}

/** Where words asked for stand in a sentence and around it. */
function pointsAround({ words, starts }: IndexedArticle, sentence: number, asked: AskedWords): MatchPoint[] {
  const around = asked.words.length + MAX_GAP;
  const from = Math.max(starts[0]!, starts[sentence]! - around);
  const to = Math.min(words.length, starts[sentence + 1]! + around);
  const points: MatchPoint[] = [];
  for (let written = from; written < to; written++)
    for (const { at, worth } of asked.places.get(words[written]!) ?? []) points.push({ asked: at, written, worth });
  return points;
}

function chainOf<T>(article: T, points: readonly MatchPoint[], asked: AskedWords): NearChain<T> | undefined {
  const chain = bestChain(points);
  if (chain.length === 0) return undefined;
  const moved = movedBeside(chain, points);
  const signs = signsOf(asked, chain, moved);
  return { article, chain, moved, share: signs.words, likeness: likenessOf(signs) };
}

/** Points that are not in the chain but close to where they would be. */
function movedBeside(chain: readonly MatchPoint[], points: readonly MatchPoint[]): MatchPoint[] {
  const asked = new Set(chain.map((point) => point.asked));
  const written = new Set(chain.map((point) => point.written));
  const moved: MatchPoint[] = [];
  for (const point of points) {
    if (asked.has(point.asked) || written.has(point.written)) continue;
    if (!chain.some((one) => isClose(one, point))) continue;
    asked.add(point.asked);
    written.add(point.written);
    moved.push(point);
  }
  return moved;
}

function isClose(one: MatchPoint, other: MatchPoint): boolean {
  return Math.abs(one.asked - other.asked) <= MAX_MOVE && Math.abs(one.written - other.written) <= MAX_MOVE;
}

/** Long words are all sure to be meant: of those, the ones with fewer differences go first. */
function ratingOf({ share, likeness }: NearChain<unknown>): number {
  return share + likeness;
}

function withoutOverlaps<T>(found: readonly NearChain<T>[]): NearChain<T>[] {
  const kept: NearChain<T>[] = [];
  for (const one of found) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept;
}

function overlap<T>(one: NearChain<T>, other: NearChain<T>): boolean {
  return (
    one.article === other.article &&
    one.chain[0]!.written <= other.chain.at(-1)!.written &&
    other.chain[0]!.written <= one.chain.at(-1)!.written
  );
}
