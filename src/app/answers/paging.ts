import { message } from '../languages/messages.ts';
import { refusal } from '../languages/refusal.ts';
import { type ChoicesBlock, choice } from '../reply.ts';

/** Highest page number accepted; no list is longer. */
export const MAX_PAGES = 10_000;

/** One page of a list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** Numbers of the page's first and last item, from 1. */
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
  /** Number of pages. */
  readonly pages: number;
}

/** A list of which parts can be taken: an array, or one whose items are made when they are taken. */
interface Sliceable<T> {
  readonly length: number;
  slice(from: number, to: number): readonly T[];
}

/**
 * Returns one page of a list.
 * @param page from 1
 * @throws UserError `bad-option` for a page past the end
 */
export function pageOf<T>(all: Sliceable<T>, page: number, size: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (page > pages) throw refusal('bad-option', 'no-such-page', { count: pages, page });
  const from = (page - 1) * size;
  const items = all.slice(from, from + size);
  return { items, from: from + 1, to: from + items.length, isLast: page === pages, pages };
}

/**
 * The button for the next page: the same command with the same options.
 * @param count number of items on the next page
 */
export function nextPage(
  command: string,
  options: Readonly<Record<string, unknown>>,
  page: number,
  count: number,
): ChoicesBlock {
  const { page: _, ...rest } = options;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    kind: 'choices',
    command,
    option: 'page',
    options: given,
    items: [choice(message('next-items', { count }), `${page + 1}`)],
  };
}
