import type { Evidence } from '../../domain/answer.ts';
import type { Reading, Sentence } from '../../domain/article.ts';
import { areNearDuplicates } from '../similarity/similar.ts';
import { standing } from './dangling-openers.ts';
import { type KeyName, keyNames } from './key-names.ts';
import { type RankedSentence, rankedSentences } from './rank.ts';

/** Number of sentences for each length. */
export const SUMMARY_SENTENCES = { short: 3, medium: 5, long: 8 } as const satisfies Record<string, number>;

/** Number of names listed with a summary. */
export const SUMMARY_NAMES = 5;

/** Maximum size of a summary; both bounds apply. */
export interface SummarySize {
  readonly sentences: number;
  /** UTF-16 units of all sentences together; unbounded when omitted. */
  readonly characters?: number | undefined;
}

/** An extractive summary: whole sentences of the article in text order. */
export interface Summary {
  readonly evidence: readonly Evidence[];
  /** Share of the article's characters that the summary omits, 0..1. */
  readonly saved: number;
  readonly names: readonly KeyName[];
}

/**
 * The most important sentences, in article order. May return fewer than requested when the remaining ones carry no news
 * or repeat the chosen ones. Never empty for a non-empty article: if every sentence exceeds the character bound, the
 * shortest is returned.
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

/** The summary as evidence, one entry per sentence; a sentence that refers back includes its context. */
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
