import type { Evidence } from '../domain/answer.ts';
import type { Reading, Sentence } from '../domain/article.ts';
import { standing } from './dangling-openers.ts';
import { type KeyName, keyNames } from './key-names.ts';
import { type RankedSentence, rankedSentences } from './rank.ts';
import { areNearDuplicates } from './similar.ts';

/** How many sentences each length has. */
export const SUMMARY_SENTENCES = { short: 3, medium: 5, long: 8 } as const satisfies Record<string, number>;

/** Names that a summary tells. */
export const SUMMARY_NAMES = 5;

/** How long a summary may be; both bounds hold. */
export interface SummarySize {
  readonly sentences: number;
  /** UTF-16 units of all its sentences; without a bound when left out. */
  readonly characters?: number | undefined;
}

/** An extractive summary: sentences of the article, whole and in its order. */
export interface Summary {
  readonly evidence: readonly Evidence[];
  /** Of the article's characters, the share that the summary leaves out: 0..1. */
  readonly saved: number;
  readonly names: readonly KeyName[];
}

/**
 * The sentences that say most, in article order; fewer than asked for when the article has no more that carry news, or
 * the others say the same again. Never none while the article has one: where every sentence is longer than the
 * characters asked for, the shortest is given.
 */
export function summarise(reading: Reading, size: SummarySize): Sentence[] {
  const ranked = rankedSentences(reading);
  const taken: RankedSentence[] = [];
  let room = size.characters ?? Number.POSITIVE_INFINITY;
  for (const candidate of ranked) {
    if (taken.length >= size.sentences) break;
    const length = lengthOf(candidate.sentence);
    if (length > room || taken.some(({ gist }) => areNearDuplicates(gist, candidate.gist))) continue;
    taken.push(candidate);
    room -= length;
  }
  if (taken.length === 0) taken.push(...shortest(ranked));
  return taken.map(({ sentence }) => sentence).sort((a, b) => a.index - b.index);
}

/** The summary as evidence, one sentence each; one that points back has with it what it points to. */
export function summaryOf(reading: Reading, size: SummarySize): Summary {
  const sentences = summarise(reading, size);
  const shown = new Set(sentences.map(({ index }) => index));
  const kept = sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0);
  return {
    evidence: sentences.map((sentence) => standing(reading, sentence, shown)),
    saved: 1 - kept / Math.max(1, reading.article.text.length),
    names: keyNames([reading], SUMMARY_NAMES),
  };
}

function shortest(ranked: readonly RankedSentence[]): RankedSentence[] {
  return ranked.toSorted((a, b) => lengthOf(a.sentence) - lengthOf(b.sentence)).slice(0, 1);
}

function lengthOf({ start, end }: Sentence): number {
  return end - start;
}
