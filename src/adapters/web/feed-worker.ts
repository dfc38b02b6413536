import { type FeedOrder, readFeed } from './feed-read.ts';
import { answerOrders } from './thread-side.ts';

/** Entry point of the thread that parses feeds. */
answerOrders('feed', (order: FeedOrder) => readFeed(order));
