import { type Reading, type Sentence, wordsOf } from '../domain/article.ts';
import { queryTerms } from '../retrieval/terms.ts';
import { wordsIn } from '../text/words.ts';
import { centralities } from './centrality.ts';
import { type NewsSentence, newsSentences } from './clean.ts';
import { orphanOf } from './dangling-openers.ts';
import { type Gist, gistOfTerms } from './similar.ts';

/** A sentence with its place in the order of what a summary needs most. */
export interface RankedSentence {
  readonly sentence: Sentence;
  /** In places of the article: the lower, the sooner it is taken. */
  readonly rank: number;
  readonly gist: Gist;
}

/**
 * How many places a sentence falls behind, or (central) comes forward. The order of an article is nearly its best
 * summary, so these stay small; `length` is for each 20 words: a summary is short. Tuned on development data.
 */
const PLACES = {
  short: 2,
  length: 1,
  quotation: 3,
  /** A piece of a quotation whose speaker stands elsewhere. */
  orphan: 2,
  pronoun: 0.25,
  question: 2,
  caption: 3,
  central: 2.5,
} as const;
/** So many sentences are the beginning, where the order tells most; each place behind it counts only `LATER`. */
const BEGINNING = 6;
const LATER = 1 / 3;
/** Fewer words than this make a sentence short. */
const SHORT_WORDS = 6;
/** Words to which `PLACES.length` belongs, and those beyond which a sentence is only long. */
const LENGTH_WORDS = 20;
const MAX_WORDS = 40;
const LEADING_QUOTATION = /^["“'‘«]/;
const QUESTION = /\?["'”’)]{0,3}$/;
const LEADING_PRONOUN = /^(?:he|she|it|they|this|that|these|those|his|her|its|their|him|them|i|we|you)\b/i;

/** The sentences that carry news (all of them when none does), best first. */
export function rankedSentences(reading: Reading): RankedSentence[] {
  const { text } = reading.article;
  const news = newsSentences(reading);
  const sentences = news.length > 0 ? news : reading.sentences.map((s) => ({ ...s, captionLike: false }));
  const terms = sentences.map(({ start, end }) => queryTerms(text.slice(start, end)));
  const central = centralities(terms);
  return sentences
    .map((sentence, place) => ({
      sentence,
      rank: counted(place) + penalty(reading, sentence) - PLACES.central * central[place]!,
      gist: gistOfTerms(terms[place]!),
    }))
    .sort((a, b) => a.rank - b.rank || a.sentence.index - b.sentence.index);
}

/** How many places a sentence falls behind for what it is, wherever it stands. */
function penalty(reading: Reading, news: NewsSentence): number {
  const sentence = wordsOf(reading.article, news);
  const words = wordsIn(sentence).length;
  return (
    (PLACES.length * Math.min(words, MAX_WORDS)) / LENGTH_WORDS +
    (words < SHORT_WORDS ? PLACES.short : 0) +
    (news.captionLike ? PLACES.caption : 0) +
    quotationPenalty(reading, news, sentence) +
    (LEADING_PRONOUN.test(sentence) ? PLACES.pronoun : 0) +
    (QUESTION.test(sentence) ? PLACES.question : 0)
  );
}

function quotationPenalty(reading: Reading, news: NewsSentence, sentence: string): number {
  if (LEADING_QUOTATION.test(sentence)) return PLACES.quotation;
  return orphanOf(reading, news) ? PLACES.orphan : 0;
}

function counted(place: number): number {
  return place <= BEGINNING ? place : BEGINNING + LATER * (place - BEGINNING);
}
