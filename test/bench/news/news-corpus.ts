import { createHash } from 'node:crypto';
import { type NewsArticle, newsArticle } from './news-article.ts';

/** The seed of the corpus that the benches use: the same articles in every run. */
const CORPUS_SEED = 2031;

/** Invented news, the same for the same seed; a longer corpus begins with the shorter one. */
export function newsCorpus(articles: number, seed = CORPUS_SEED): NewsArticle[] {
  return Array.from({ length: articles }, (_, number) => newsArticle(seed, number));
}

/** As many articles as hold at least so many sentences. */
export function newsOfSentences(sentences: number, seed = CORPUS_SEED): NewsArticle[] {
  const articles: NewsArticle[] = [];
  for (let count = 0; count < sentences; count += articles.at(-1)!.sentences.length) {
    articles.push(newsArticle(seed, articles.length));
  }
  return articles;
}

/** A fingerprint of everything that the articles say. */
export function corpusHash(articles: readonly NewsArticle[]): string {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(JSON.stringify(article));
  return hash.digest('hex');
}
