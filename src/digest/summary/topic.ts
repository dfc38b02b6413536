import type { Evidence } from '../../domain/answer.ts';
import type { Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { isLikelyTypo } from '../../questions/expansion/edit-distance.ts';
import { queryTerms, termsOf } from '../../retrieval/analysis/terms.ts';
import type { Hit, Library } from '../../retrieval/library.ts';
import { type RankedSentence, rankedSentences } from './rank.ts';
import { type RedundancyCandidate, withoutRedundancy } from './redundancy.ts';
import type { SummarySize } from './summary.ts';

/** Maximum number of sentences retrieved for a topic. */
const MAX_HITS = 400;
/** Maximum number of articles (the best) whose sentences are considered … */
const MAX_ARTICLES = 20;
/** … and of sentences in them; a single live page may have several hundred. */
const MAX_SENTENCES = 1500;
/** Minimum share, both by count and by weight, of the topic's terms in a sentence or title of an article about it. */
const ABOUT = 0.6;
/** Number of positions after the first sentence that costs as much as matching none of the topic's terms. */
const PLACES = 20;
/** Maximum contribution of the article's own score for the topic. */
const ARTICLE = 0.5;

/** A summary of a topic. */
export interface TopicSummary {
  /** False when no article is about the topic; the evidence is then the closest match or empty. */
  readonly isAbout: boolean;
  readonly told: readonly Evidence[];
}

/**
 * Summarises a topic: sentences that contain most of its words and rank well in their article's summary, without
 * repeats, in chronological order.
 * @param isIn filter on articles
 */
export function* topicSummary(
  library: Library,
  words: string,
  size: SummarySize,
  isIn: (reading: Reading) => boolean = () => true,
): Steps<TopicSummary> {
  const { isAbout, articles, weights, scores } = articlesAbout(library, words, isIn);
  yield;
  const candidates: RedundancyCandidate[] = [];
  for (const reading of withinBounds(articles)) {
    for (const candidate of candidatesIn(library, reading, weights, scores.get(reading)!)) candidates.push(candidate);
    yield;
  }
  return { isAbout, told: withoutRedundancy(candidates, size) };
}

/** The articles relevant to a topic. */
interface About {
  /** False when no article contains enough of the topic's words; the articles are then the closest matches. */
  readonly isAbout: boolean;
  /** Best first. */
  readonly articles: readonly Reading[];
  /** Weight of each topic term. */
  readonly weights: ReadonlyMap<string, number>;
  /** Score of each article for the topic, 0..1. */
  readonly scores: ReadonlyMap<Reading, number>;
}

/** @param isIn filter on articles */
export function articlesAbout(
  library: Library,
  words: string,
  isIn: (reading: Reading) => boolean = () => true,
): About {
  const weights = weightsOf(
    library,
    queryTerms(words).map((term) => asWritten(library, term)),
  );
  const hits = library.search(words, MAX_HITS).filter(({ reading }) => isIn(reading));
  const articles = bestArticles(hits);
  const about = articles.filter((reading) => isAbout(library, reading, weights));
  const scores = new Map(hits.map(({ reading, articleScore }) => [reading, articleScore]));
  return { isAbout: about.length > 0, articles: about.length > 0 ? about : articles, weights, scores };
}

/** The term itself, or for an unknown term its most frequent likely correction. */
function asWritten(library: Library, term: string): string {
  if (library.sentenceFrequency(term) > 0) return term;
  const near = [...library.vocabulary((known) => isLikelyTypo(term, known))];
  return near.sort((a, b) => library.sentenceFrequency(b) - library.sentenceFrequency(a))[0] ?? term;
}

/** Weight of each topic term: its inverse document frequency. */
function weightsOf(library: Library, terms: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    terms.map((term) => [term, Math.log(1 + library.sentenceCount / (1 + library.sentenceFrequency(term)))]),
  );
}

function bestArticles(hits: readonly Hit[]): Reading[] {
  const byScore = hits.toSorted((a, b) => b.articleScore - a.articleScore || b.score - a.score);
  return [...new Set(byScore.map(({ reading }) => reading))].slice(0, MAX_ARTICLES);
}

/** The first article and those after it that fit the bounds; a shorter one may fit where a long page did not. */
function withinBounds(articles: readonly Reading[]): Reading[] {
  let room = MAX_SENTENCES;
  return articles.filter(({ sentences }, i) => {
    const fits = i === 0 || sentences.length <= room;
    if (fits) room -= sentences.length;
    return fits;
  });
}

/**
 * True when the topic's words occur together in the title or in one sentence; words far apart in an article do not make
 * a topic.
 */
function isAbout(library: Library, reading: Reading, weights: ReadonlyMap<string, number>): boolean {
  const sentences = reading.sentences.map(({ index }) => library.sentenceTerms(reading, index));
  const together = [termsOf(reading.article.title), ...sentences];
  const counts = new Map([...weights.keys()].map((term) => [term, 1]));
  // By weight and by count: one rare word out of two is not the topic.
  return together.some((terms) => shareOf(weights, terms) >= ABOUT && shareOf(counts, terms) >= ABOUT);
}

/** Share of the total weight that falls on the given terms, 0..1. */
export function shareOf(weights: ReadonlyMap<string, number>, terms: readonly string[]): number {
  const standing = new Set(terms);
  let all = 0;
  let held = 0;
  for (const [term, weight] of weights) {
    all += weight;
    if (standing.has(term)) held += weight;
  }
  return all > 0 ? held / all : 0;
}

function candidatesIn(
  library: Library,
  reading: Reading,
  weights: ReadonlyMap<string, number>,
  articleScore: number,
): RedundancyCandidate[] {
  return rankedSentences(reading).flatMap(({ sentence, rank, gist }: RankedSentence) => {
    const share = shareOf(weights, library.sentenceTerms(reading, sentence.index));
    if (share === 0) return [];
    return [{ reading, sentence, gist, score: share + ARTICLE * articleScore - rank / PLACES }];
  });
}
