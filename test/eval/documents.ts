import { z } from 'zod';
import { parsePublished } from '../../src/app/ingestion/published.ts';
import { titleFrom } from '../../src/app/ingestion/title.ts';
import type { Article } from '../../src/domain/article.ts';
import { rowsOf } from './json-lines.ts';

const documentRow = z.object({
  doc_id: z.string().min(1),
  title: z.string(),
  text: z.string(),
  date: z.string().nullish(),
});

/** Reads the articles of `--docs`. */
export async function readDocuments(file: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const { doc_id, title, text, date } of rowsOf(file, documentRow))
    articles.push(givenArticle(doc_id, text, { title, date: date ?? undefined }));
  return articles;
}

/** An article as a file of rows gives it, with the date and the title that ingestion would give it; its id is the row's, so that predictions can name it. */
export function givenArticle(
  id: string,
  text: string,
  { title, date }: { readonly title?: string | undefined; readonly date?: string | undefined } = {},
): Article {
  const publishedAt = parsePublished(date ?? '');
  return {
    id,
    title: title || titleFrom(text),
    text,
    ingestedAt: INGESTED_AT,
    ingestedBy: 'predict',
    origin: `text:${id}`,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** The same for every article: the order of a library is then by id. */
const INGESTED_AT = '2000-01-01T00:00:00Z';
