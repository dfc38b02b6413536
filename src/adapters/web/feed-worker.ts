import { type FeedOrder, readFeed } from './feed-read.ts';
import { answerOrders } from './thread-side.ts';

/** Runs in the thread in which feeds are read. */
answerOrders('feed', (order: FeedOrder) => readFeed(order));
