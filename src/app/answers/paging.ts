import { UserError } from '../../domain/errors.ts';
import type { ChoicesBlock } from '../reply.ts';

/** Pages of a list that can be asked for; no list of a library is longer. */
export const MAX_PAGES = 10_000;

/** One page of a list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** Numbers of its first and last item, from 1. */
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
}

/**
 * Cuts a list into pages and gives one of them.
 * @param page from 1
 * @throws UserError `bad-option` for a page behind the last one
 */
export function pageOf<T>(all: readonly T[], page: number, size: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (page > pages)
    throw new UserError(
      'bad-option',
      `There ${pages === 1 ? 'is one page' : `are ${pages} pages`}; "page" ${page} is none of them.`,
    );
  const from = (page - 1) * size;
  const items = all.slice(from, from + size);
  return { items, from: from + 1, to: from + items.length, isLast: page === pages };
}

/**
 * The way to the next page: the same command with everything that was asked.
 * @param count how many items the next page has
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
    items: [{ label: count === 1 ? 'The next one' : `The next ${count}`, value: `${page + 1}` }],
  };
}
