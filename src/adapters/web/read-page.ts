import { Readability } from '@mozilla/readability';
import { UserError } from '../../domain/errors.ts';
import { refuseNoArticle } from './article-check.ts';
import { cleanText, cleanUp } from './clean-up.ts';
import { type PageElement, parsePage } from './dom.ts';
import type { WebLimits } from './limits.ts';
import { linkShare, textLength } from './link-share.ts';
import { type Metadata, readMetadata } from './metadata.ts';

/** The article's text, one line per block, and the page's metadata. */
export interface PageContent extends Pick<Metadata, 'source' | 'publishedAt' | 'canonical'> {
  readonly text: string;
  readonly title?: string;
}

/**
 * Extracts the article from a page's HTML. For the worker thread only: its running time is unbounded.
 * @throws UserError `unreadable` if the page is not an article
 */
export function readPage(html: string, limits: Pick<WebLimits, 'articleCharacters'>): PageContent {
  const document = parsePage(html);
  const { free, kind, ...metadata } = readMetadata(document);
  const found = new Readability<PageElement>(document as never, { serializer: (node) => node as never }).parse();
  if (!found?.content) throw new UserError('unreadable', 'No article text was found on the page.');
  const before = { found: textLength(found.content), linkShare: linkShare(found.content) };
  cleanUp(found.content);
  const title = titleOf(found.title ?? '', metadata.source);
  const text = cleanText(found.content, title);
  refuseNoArticle({ title, text, free, kind, ...before }, limits);
  return { text, ...(title && { title }), ...metadata };
}

/** The title without the site's name at its end. */
function titleOf(written: string, site: string | undefined): string {
  const title = written.replace(/(?:\s|&nbsp;)+/g, ' ').trim();
  const [, head, tail] = /^(.{10,400}?) [|–—-] ([^|–—]{1,80})$/.exec(title) ?? [];
  return head && tail && site && tail.toLowerCase() === site.toLowerCase() ? head : title;
}
