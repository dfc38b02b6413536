import { UserError } from '../../domain/errors.ts';
import { refuseDeepPage } from './depth.ts';
import type { WebLimits } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { PageThread } from './page-thread.ts';
import type { PageContent } from './read-page.ts';

/**
 * Reads an article out of a page's HTML.
 * @throws UserError `unreadable` with the reason, `too-long`, or `slow-down` when too many pages wait
 */
export type ReadHtml = (html: string) => Promise<PageContent>;

/** Reads pages one after the other, in a thread that is ended when a page takes too long or too much. */
export function createReader(limits: WebLimits): ReadHtml {
  const thread = new PageThread(limits);
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (html) => {
    refuseLongPage(html, limits);
    refuseDeepPage(html, limits);
    if (waiting >= limits.waiting) {
      throw new UserError('slow-down', 'Too many pages are being read; try again in a minute.');
    }
    waiting++;
    const outcome = last.then(() => thread.read(html));
    last = outcome.catch(() => {}).finally(() => waiting--);
    return pageOf(await outcome);
  };
}

function refuseLongPage(html: string, { pageBytes }: WebLimits): void {
  if (html.length > pageBytes) throw new UserError('too-long', `The page is larger than ${pageBytes} bytes.`);
}

function pageOf(outcome: Outcome): PageContent {
  switch (outcome.kind) {
    case 'read':
      return outcome.page;
    case 'refused':
      throw new UserError(outcome.code, outcome.sentence);
  }
}
