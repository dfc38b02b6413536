import type { Article } from '../../../../src/domain/article.ts';
import { articleId } from '../../../../src/domain/article-id.ts';
import type { Store } from '../../../../src/domain/store.ts';

const FEED = 'https://post.example/rss';

export function report(i: number): Article {
  const text = `Ferry report ${i}\r\nThe ferry left Ostervik with ${i} “passengers”. `.repeat(4 + i * 8);
  return {
    id: articleId(text),
    title: `Report ${i}`,
    text,
    ingestedAt: '2031-05-04T10:00:00Z',
    ingestedBy: 'u1',
    origin: `message:c1/m${i}`,
    publishedAt: '2031-05-03',
    ...(i % 2 === 0 && { parts: [{ start: 0, end: 9, link: 'https://chat.example/m' }], corrected: ['title'] }),
    ...(i % 3 === 0 && { alsoAt: [{ origin: `link:https://post.example/${i}` }] }),
  };
}

/** Stores everything that a server can have. */
export async function fill(store: Store, count = 12): Promise<void> {
  const north = store.library('north');
  for (let i = 0; i < count; i++) await north.put(report(i));
  await north.remove(report(0).id, { forget: true });
  await north.put({ ...report(count), origin: report(1).origin });
  await north.setSetting('channel:c1', '{"watched":true}');
  await north.setMark('c1', 'm9');
  await north.recordAction({ at: '2031-05-04T10:00:00Z', by: 'u1', what: 'forget', subject: 'one' });
  await north.setShelved('c2', report(40).id, { article: report(40) });
  await store.library("we'ird/..").put(report(3));
  const feeds = store.feeds('servers');
  await feeds.follow({ guild: 'north', address: FEED, by: 'u1', since: '2031-05-04T10:00:00Z' }, { due: 5 });
  await feeds.remember('north', FEED, ['a', 'b'], 9);
}

/** All that a store holds, for comparisons. */
export async function allOf(store: Store) {
  const content = [];
  for (const guild of await store.guilds()) {
    const library = store.library(guild);
    content.push({
      guild,
      version: await library.version(),
      articles: await library.articles(),
      aliases: await library.aliases(),
      shelved: await library.shelved(),
      settings: await library.settings(),
      mark: await library.mark('c1'),
      actions: await library.actions(9),
      isForgotten: await library.isForgotten(report(0).id),
    });
  }
  const feeds = store.feeds('servers');
  const feed = { following: await feeds.following('north'), known: await feeds.known('north', FEED, ['a', 'b', 'c']) };
  return { content, feed };
}
