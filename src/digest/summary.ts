import type { Evidence } from '../domain/answer.ts';
import type { Reading, Sentence } from '../domain/article.ts';
import { queryTerms } from '../retrieval/terms.ts';
import { wordsIn } from '../text/words.ts';
import { centralities } from './centrality.ts';
import { newsSentences } from './clean.ts';

/** How many sentences each length has. */
export const SUMMARY_SENTENCES = { short: 3, medium: 5, long: 8 } as const satisfies Record<string, number>;

export type SummaryLength = keyof typeof SUMMARY_SENTENCES;

/**
 * How many places a sentence falls behind, or (central) comes forward. The order of an article is nearly its best
 * summary, so these stay small; tuned on development data.
 */
const PLACES = { short: 2, quotation: 3, pronoun: 0.5, question: 2, central: 3 } as const;
/** Fewer words than this make a sentence short. */
const SHORT_WORDS = 6;
const LEADING_QUOTATION = /^["“'‘«]/;
const QUESTION = /\?["'”’)]{0,3}$/;
const LEADING_PRONOUN = /^(?:he|she|it|they|this|that|these|those|his|her|its|their|him|them|i|we|you)\b/i;

/** An extractive summary: sentences of the article, whole and in its order. */
export interface Summary {
  readonly evidence: readonly Evidence[];
  /** Of the article's characters, the share that the summary leaves out: 0..1. */
  readonly saved: number;
}

/**
 * The `count` sentences that say most, in article order; fewer when the article has no more that carry news.
 * The beginning of a news article is its best summary, so sentences are taken in order, less what a reader would miss
 * least (page furniture, questions, very short sentences, those that begin with a quotation or a pronoun), and more of
 * what the article keeps returning to.
 */
export function summarise(reading: Reading, count: number): Sentence[] {
  const { text } = reading.article;
  const news = newsSentences(reading);
  const sentences = news.length > 0 ? news : reading.sentences;
  const central = centralities(sentences.map(({ start, end }) => queryTerms(text.slice(start, end))));
  return sentences
    .map((sentence, place) => ({
      sentence,
      rank: place + penalty(text, sentence) - PLACES.central * (central[place] as number),
    }))
    .sort((a, b) => a.rank - b.rank || a.sentence.index - b.sentence.index)
    .slice(0, count)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.index - b.index);
}

/** The summary as evidence, one sentence each. */
export function summaryOf(reading: Reading, length: SummaryLength): Summary {
  const sentences = summarise(reading, SUMMARY_SENTENCES[length]);
  const kept = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    evidence: sentences.map((sentence) => evidenceOf(reading, sentence)),
    saved: 1 - kept / Math.max(1, reading.article.text.length),
  };
}

function penalty(text: string, { start, end }: Sentence): number {
  const sentence = text.slice(start, end);
  return (
    (wordsIn(sentence).length < SHORT_WORDS ? PLACES.short : 0) +
    (LEADING_QUOTATION.test(sentence) ? PLACES.quotation : 0) +
    (LEADING_PRONOUN.test(sentence) ? PLACES.pronoun : 0) +
    (QUESTION.test(sentence) ? PLACES.question : 0)
  );
}

function evidenceOf({ article }: Reading, { start, end, index }: Sentence): Evidence {
  const span = { start, end };
  return { article, passage: span, context: span, sentences: [index, index], score: 0, votes: [] };
}
