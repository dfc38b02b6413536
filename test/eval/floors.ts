import MiniSearch from 'minisearch';
import type { Article, Sentence } from '../../src/domain/article.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { openQuarc } from './quarc.ts';
import { RANKED, type RankedPassage } from './ranked-passage.ts';

/** What stands below our figures: something anybody gets for nothing, run over the same sentences. */
export interface Floor {
  readonly name: string;
  /** Where it makes sense. */
  readonly scopes: readonly ('article' | 'library')[];
  open(articles: readonly Article[]): (question: string) => RankedPassage[];
}

export const FLOORS: readonly Floor[] = [
  { name: 'the first sentence', scopes: ['article'], open: openFirstSentence },
  { name: "Quarc's rules", scopes: ['article'], open: openQuarc },
  { name: 'MiniSearch, default settings', scopes: ['article', 'library'], open: openDefaultSearch },
  { name: 'our index without the rules', scopes: ['article', 'library'], open: openOwnIndex },
];

function openFirstSentence(articles: readonly Article[]): () => RankedPassage[] {
  const ranked = articles.flatMap((article) => findSentences(article.text).map((s) => passage(article, s, 1)));
  return () => ranked.slice(0, RANKED);
}

/** MiniSearch out of the box: its own tokeniser, no stems, no stop words, its own BM25 constants. */
function openDefaultSearch(articles: readonly Article[]): (question: string) => RankedPassage[] {
  const places = articles.flatMap((article) => findSentences(article.text).map((sentence) => ({ article, sentence })));
  const index = new MiniSearch<{ key: number; text: string }>({ idField: 'key', fields: ['text'] });
  index.addAll(places.map(({ article, sentence }, key) => ({ key, text: textOf(article, sentence) })));
  return (question) =>
    index
      .search(question)
      .slice(0, RANKED)
      .map(({ id, score }) => passage(places[id as number]!.article, places[id as number]!.sentence, score));
}

/** The product's own index without its rules: folding, stems, stop words in the query, no length normalisation. */
function openOwnIndex(articles: readonly Article[]): (question: string) => RankedPassage[] {
  const catalogue = new Catalogue();
  for (const article of articles)
    catalogue.add({ article, sentences: findSentences(article.text), quotes: [], mentions: [] });
  return (question) =>
    catalogue.search(question, RANKED).map((hit) => passage(hit.reading.article, hit.sentence, hit.score));
}

function passage({ id }: Article, { start, end }: Sentence, score: number): RankedPassage {
  return { doc_id: id, start, end, score };
}

function textOf(article: Article, sentence: Sentence): string {
  return article.text.slice(sentence.start, sentence.end);
}
