import { UserError } from '../../domain/errors.ts';
import { refuseDeepPage } from './depth.ts';
import type { WebLimits } from './limits.ts';
import type { PageContent } from './read-page.ts';
import { Thread } from './thread.ts';

/** What the pages' thread is given. */
export interface PageOrder {
  readonly html: string;
  readonly limits: Pick<WebLimits, 'articleCharacters'>;
}

/**
 * Reads an article out of a page's HTML.
 * @throws UserError `unreadable` with the reason, `too-long`, or `slow-down` when too many pages wait
 */
export type ReadHtml = (html: string) => Promise<PageContent>;

/** Reads pages one after the other, in a thread that is ended when a page takes too long or too much. */
export function createReader(limits: WebLimits): ReadHtml {
  const thread = new Thread<PageOrder, PageContent>({ file: 'page-worker', what: 'page' }, limits);
  return async (html) => {
    refuseLongPage(html, limits);
    refuseDeepPage(html, limits);
    return thread.read({ html, limits: { articleCharacters: limits.articleCharacters } });
  };
}

function refuseLongPage(html: string, { pageBytes }: WebLimits): void {
  if (html.length > pageBytes) throw new UserError('too-long', `The page is larger than ${pageBytes} bytes.`);
}
