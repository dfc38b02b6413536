import { refusal } from '../../app/languages/refusal.ts';
import { refuseDeepPage } from './depth.ts';
import type { WebLimits } from './limits.ts';
import type { PageContent } from './read-page.ts';
import { Thread } from './thread.ts';

/** The input of the page worker. */
export interface PageOrder {
  readonly html: string;
  readonly limits: Pick<WebLimits, 'articleCharacters'>;
}

/**
 * Extracts the article from a page's HTML.
 * @throws UserError `unreadable` with the reason, `too-long`, or `slow-down` if too many pages are waiting
 */
export type ReadHtml = (html: string) => Promise<PageContent>;

/**
 * Reads pages one after the other in a worker thread, which is terminated if a page takes too long or too much memory.
 */
export function createReader(limits: WebLimits): ReadHtml {
  const thread = new Thread<PageOrder, PageContent>({ file: 'page-worker', what: 'page' }, limits);
  return async (html) => {
    refuseLongPage(html, limits);
    refuseDeepPage(html, limits);
    return thread.read({ html, limits: { articleCharacters: limits.articleCharacters } });
  };
}

function refuseLongPage(html: string, { pageBytes }: WebLimits): void {
  if (html.length > pageBytes) throw refusal('too-long', 'page-too-large', { count: pageBytes });
}
