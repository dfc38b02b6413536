import { readPage } from './read-page.ts';
import type { PageOrder } from './readable.ts';
import { answerOrders } from './worker-orders.ts';

/** Entry point of the thread that reads pages. */
answerOrders('page', ({ html, limits }: PageOrder) => readPage(html, limits));
