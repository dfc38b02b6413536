import type { Article } from '../../src/domain/article.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';

/** A library of articles given by their texts; their ids are `article-0`, `article-1` … */
export function libraryOf(...texts: readonly string[]): Catalogue {
  const catalogue = new Catalogue();
  texts.forEach((text, i) => {
    catalogue.add(readArticle(articleOf(text, `article-${i}`)));
  });
  return catalogue;
}

function articleOf(text: string, id: string): Article {
  return { id, title: '', text, ingestedAt: '2026-01-01T00:00:00Z', ingestedBy: 'local', origin: `text:${id}` };
}
