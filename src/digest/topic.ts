import type { Evidence } from '../domain/answer.ts';
import type { Reading } from '../domain/article.ts';
import { isLikelyTypo } from '../questions/expansion/edit-distance.ts';
import type { Hit, Library } from '../retrieval/library.ts';
import { queryTerms, termsOf } from '../retrieval/terms.ts';
import { type RankedSentence, rankedSentences } from './rank.ts';
import { type RedundancyCandidate, withoutRedundancy } from './redundancy.ts';
import type { SummarySize } from './summary.ts';

/** Sentences of the library that are looked at for one topic. */
const MAX_HITS = 400;
/** Articles, the best of them, whose sentences may be told … */
const MAX_ARTICLES = 20;
/** … and all of their sentences; a live page alone has some hundred. */
const MAX_SENTENCES = 1500;
/** Of a topic's words and of their weight, the share that a sentence or the title of an article about it holds. */
const ABOUT = 0.6;
/** Places behind the first sentence that cost as much as having none of the topic's words. */
const PLACES = 20;
/** What the article's own score for the topic adds, from 0 to this. */
const ARTICLE = 0.5;

/** What is told of a topic. */
export interface TopicSummary {
  /** False when no article is about it: then what comes closest is told, or nothing. */
  readonly isAbout: boolean;
  readonly told: readonly Evidence[];
}

/**
 * What the articles tell about a topic: the sentences that hold most of its words and would stand in a summary of their
 * article, each told once, in order of time.
 * @param isIn which articles may speak
 */
export function topicSummary(
  library: Library,
  words: string,
  size: SummarySize,
  isIn: (reading: Reading) => boolean = () => true,
): TopicSummary {
  const { isAbout, articles, weights, scores } = articlesAbout(library, words, isIn);
  const candidates = withinBounds(articles).flatMap((reading) =>
    candidatesIn(library, reading, weights, scores.get(reading)!),
  );
  return { isAbout, told: withoutRedundancy(candidates, size) };
}

/** Which articles speak about a topic. */
interface About {
  /** False when none holds enough of its words: then the articles are those that come closest. */
  readonly isAbout: boolean;
  /** Best first. */
  readonly articles: readonly Reading[];
  /** How much each of its terms tells. */
  readonly weights: ReadonlyMap<string, number>;
  /** The articles' own scores for it, 0..1. */
  readonly scores: ReadonlyMap<Reading, number>;
}

/** @param isIn which articles may speak */
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

/** The term itself, or the most frequent one that a word which stands nowhere may be a slip for. */
function asWritten(library: Library, term: string): string {
  if (library.sentenceFrequency(term) > 0) return term;
  const near = [...library.vocabulary()].filter((known) => isLikelyTypo(term, known));
  return near.sort((a, b) => library.sentenceFrequency(b) - library.sentenceFrequency(a))[0] ?? term;
}

/** How much each term of a topic tells: the rarer, the more. */
function weightsOf(library: Library, terms: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    terms.map((term) => [term, Math.log(1 + library.sentenceCount / (1 + library.sentenceFrequency(term)))]),
  );
}

function bestArticles(hits: readonly Hit[]): Reading[] {
  const byScore = hits.toSorted((a, b) => b.articleScore - a.articleScore || b.score - a.score);
  return [...new Set(byScore.map(({ reading }) => reading))].slice(0, MAX_ARTICLES);
}

/** The first article, and those after it that fit; a shorter one may fit where a long page did not. */
function withinBounds(articles: readonly Reading[]): Reading[] {
  let room = MAX_SENTENCES;
  return articles.filter(({ sentences }, i) => {
    const fits = i === 0 || sentences.length <= room;
    if (fits) room -= sentences.length;
    return fits;
  });
}

/** Words far apart in an article make no topic: they stand together in its title or in a sentence. */
function isAbout(library: Library, reading: Reading, weights: ReadonlyMap<string, number>): boolean {
  const sentences = reading.sentences.map(({ index }) => library.sentenceTerms(reading, index));
  const together = [termsOf(reading.article.title), ...sentences];
  const counts = new Map([...weights.keys()].map((term) => [term, 1]));
  // Both by weight and by number: one rare word of two is not the topic.
  return together.some((terms) => shareOf(weights, terms) >= ABOUT && shareOf(counts, terms) >= ABOUT);
}

/** Of the weight of all terms, the share that stands among some words. */
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
