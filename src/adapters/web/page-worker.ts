import { readPage } from './read-page.ts';
import type { PageOrder } from './readable.ts';
import { answerOrders } from './thread-side.ts';

/** Runs in the thread in which pages are read. */
answerOrders('page', ({ html, limits }: PageOrder) => readPage(html, limits));
