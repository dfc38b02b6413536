import { z } from 'zod';
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

/** An article as a file of rows gives it; its id is the row's, so that predictions can name it. */
export function givenArticle(
  id: string,
  text: string,
  { title, date }: { readonly title?: string | undefined; readonly date?: string | undefined } = {},
): Article {
  const publishedAt = date === undefined ? undefined : dayOf(date);
  return {
    id,
    title: title ?? '',
    text,
    ingestedAt: INGESTED_AT,
    ingestedBy: 'predict',
    origin: `text:${id}`,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** The same for every article: the order of a library is then by id. */
const INGESTED_AT = '2000-01-01T00:00:00Z';

/** "January 8, 1999" or an ISO date → `1999-01-08`; undefined when it is no date. */
export function dayOf(date: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(date)) return date.slice(0, 10);
  const time = Date.parse(`${date} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
