import { type FeedOrder, readFeed } from './feed-read.ts';
import { answerOrders } from './worker-orders.ts';

/** Entry point of the thread that parses feeds. */
answerOrders('feed', (order: FeedOrder) => readFeed(order));
