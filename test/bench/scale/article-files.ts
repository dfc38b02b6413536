import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewsArticle } from '../news/news-article.ts';

/** Writes articles as an operator would put them into a folder, one file each with header lines. */
export function writeArticles(folder: string, articles: readonly NewsArticle[]): void {
  for (const [number, { title, source, publishedAt, text }] of articles.entries()) {
    const head = `Title: ${title}\nSource: ${source}\nPublished: ${publishedAt}\n`;
    writeFileSync(join(folder, `${String(number).padStart(5, '0')}.txt`), `${head}\n${text}\n`);
  }
}
