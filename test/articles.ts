import { createHash } from 'node:crypto';
import type { Article } from '../src/domain/article.ts';

/** An article for a test; its id is made from title and text unless given. */
export function article(text: string, fields: Partial<Article> = {}): Article {
  const title = fields.title ?? 'A test article';
  return {
    id: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
    title,
    text,
    ingestedAt: '2031-05-04T10:00:00Z',
    ingestedBy: 'tester',
    origin: `text:${title}`,
    ...fields,
  };
}
