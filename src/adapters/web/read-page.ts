import { Readability } from '@mozilla/readability';
import { plainText } from '../../app/ingestion/markup.ts';
import { refusal } from '../../app/languages/refusal.ts';
import { type PageSigns, proseOf, refuseNoArticle } from './article-check.ts';
import { blockText } from './blocks.ts';
import { removeBoxes } from './boxes.ts';
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
  const { signs, ...page } = extractPage(html, limits);
  if (signs) refuseNoArticle(signs, limits);
  return page;
}

/** What stands on the page, with the signs by which it may be refused; without them it is an article. */
interface ExtractedPage extends PageContent {
  readonly signs?: PageSigns;
}

/**
 * The same without the refusal of what is no article, or only its beginning.
 * @throws UserError `unreadable` if there is no text at all
 */
export function extractPage(html: string, limits: Pick<WebLimits, 'articleCharacters'>): ExtractedPage {
  const document = parsePage(html);
  const { free, kind, body, headline, ...metadata } = readMetadata(document);
  removeBoxes(document);
  const found = new Readability<PageElement>(document as never, { serializer: (node) => node as never }).parse();
  const given = free === false ? '' : plainText(body ?? '');
  const isGiven = proseOf(given) >= limits.articleCharacters;
  if (!found?.content && !isGiven) throw refusal('unreadable', 'page-no-text');
  if (!found?.content || (isGiven && proseOf(blockText(found.content)) < limits.articleCharacters)) {
    // A page that a program fills in: its text stands only where the publisher gives it to other programs.
    const title = titleOf(headline ?? found?.title ?? '', metadata.source);
    return { text: given, ...(title && { title }), ...metadata };
  }
  const before = { found: textLength(found.content), linkShare: linkShare(found.content) };
  cleanUp(found.content);
  const title = titleOf(found.title ?? '', metadata.source);
  const text = cleanText(found.content, title);
  const signs = { title, text, ...(free !== undefined && { free }), ...(kind && { kind }), ...before };
  return { text, ...(title && { title }), ...metadata, signs };
}

/** The title without the site's name at its end. */
function titleOf(written: string, site: string | undefined): string {
  const title = written.replace(/(?:\s|&nbsp;)+/g, ' ').trim();
  const [, head, tail] = /^(.{10,400}?) [|–—-] ([^|–—]{1,80})$/.exec(title) ?? [];
  return head && tail && site && tail.toLowerCase() === site.toLowerCase() ? head : title;
}
