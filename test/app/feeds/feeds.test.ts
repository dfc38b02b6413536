import { describe, expect, it } from 'vitest';
import { createFeeds } from '../../../src/app/feeds/feeds.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { feedOf, item, openStage, POST, type StageOptions, settled } from './stage.ts';

const MINUTE = 60_000;

/** A stage on which server `north` already follows the feed, which has one item. */
async function following(options: StageOptions = {}) {
  const stage = await openStage(options);
  stage.answer(() => feedOf([item(0)]));
  await stage.feeds.following('north').follow(POST, 'u1');
  const stop = stage.poll();
  await settled();
  stage.asked.length = 0;
  stage.pages.length = 0;
  return {
    ...stage,
    stop,
    list: () => stage.feeds.following('north').list(),
    pass: async (minutes: number) => {
      stage.clock.pass(minutes * MINUTE);
      await settled();
    },
  };
}

describe('a followed feed', () => {
  it('is polled when it is due, and not before', async () => {
    const { asked, pass } = await following();
    await pass(14);
    expect(asked).toEqual([]);
    await pass(16);
    expect(asked.map(({ address }) => address)).toEqual([POST]);
  });

  it('is fetched once for all servers, and so are its pages', async () => {
    const { feeds, asked, pages, answer, titles, pass, news } = await following({ told: ['south'] });
    await feeds.following('south').follow(POST, 'u2');
    asked.length = 0;
    pages.length = 0;
    answer(() => feedOf([item(2), item(1), item(0)]));
    await pass(30);
    expect(asked).toHaveLength(1);
    expect(pages).toEqual(['https://post.example/1', 'https://post.example/2']);
    for (const guild of ['north', 'south']) expect(await titles(guild)).toHaveLength(3);
    expect(news.map(({ guild, channel, news: { feed, articles } }) => [guild, channel, feed, articles.length])).toEqual(
      [['south', 'south-news', 'Tarnby Post', 2]],
    );
  });

  it('is requested with its validators', async () => {
    const { asked, answer, pass, list, pages } = await following();
    answer(() => feedOf([item(0)], { etag: '"1"', lastModified: 'yesterday' }));
    await pass(30);
    answer(() => ({ kind: 'unchanged', restMs: 60 * MINUTE }));
    await pass(30);
    expect(asked[1]?.since).toMatchObject({ etag: '"1"', lastModified: 'yesterday' });
    await pass(59);
    expect(asked).toHaveLength(2);
    await pass(1);
    expect(asked[2]?.since).toMatchObject({ etag: '"1"' });
    expect((await list())[0]).toMatchObject({ title: 'Tarnby Post', readAt: '2031-05-06T14:00:00Z', faults: 0 });
    expect(pages).toEqual([]);
  });

  it('doubles its delay after each failure, reports it, and recovers', async () => {
    const { asked, answer, pass, list } = await following();
    answer(() => Promise.reject(new UserError('unreadable', 'The site stopped answering.')));
    await pass(30);
    await pass(59);
    expect(asked).toHaveLength(1);
    await pass(1);
    expect(asked).toHaveLength(2);
    expect((await list())[0]).toMatchObject({ faults: 2, fault: 'The site stopped answering.' });
    answer(() => feedOf([item(0)]));
    await pass(120);
    const [feed] = await list();
    expect(feed).toMatchObject({ faults: 0 });
    expect(feed).not.toHaveProperty('fault');
  });

  it('is not polled once it is permanently gone', async () => {
    const { asked, answer, pass, list } = await following();
    answer(() => ({ kind: 'gone' }));
    await pass(30);
    expect((await list())[0]).toMatchObject({ gone: true, fault: 'The feed is gone for good, its server says.' });
    await pass(3 * 24 * 60);
    expect(asked).toHaveLength(1);
  });

  it('reports a failure if its address now has a page', async () => {
    const { answer, pass, list } = await following();
    answer(() => ({ kind: 'page', feeds: ['https://post.example/other'] }));
    await pass(30);
    expect((await list())[0]).toMatchObject({ fault: 'There is a page in place of the feed.' });
  });

  it('reports an internal error and continues', async () => {
    const { answer, pass, list, faults } = await following();
    answer(() => Promise.reject(new Error('a bug')));
    await pass(30);
    expect(faults).toHaveLength(1);
    expect((await list())[0]?.fault).toBe('Something went wrong on our side; it has been noted.');
  });
});

describe('items', () => {
  it('that are known are not fetched again, whatever the feed adds', async () => {
    // Nothing of it was added to the library.
    const page = () => Promise.reject(new UserError('unreadable', 'The page is a video without an article.'));
    const { answer, pass, pages } = await following({ page });
    answer(() => feedOf([item(1, { keys: ['name:1', 'link:1'] }), item(0)]));
    await pass(30);
    answer(() => feedOf([item(1, { keys: ['name:new', 'link:1'] }), item(0)]));
    await pass(30);
    expect(pages).toEqual(['https://post.example/1']);
  });

  it('whose article is already in the library are not fetched', async () => {
    const { answer, pass, pages, parts } = await following();
    await parts.within(
      'north',
      ({ ingestion }) => ingestion.link('https://post.example/7?utm_source=x', 'u1'),
      parts.web,
    );
    pages.length = 0;
    answer(() => feedOf([item(7), item(0)]));
    await pass(30);
    expect(pages).toEqual([]);
  });

  it('beyond the limit of a poll are added by the next one, without loss', async () => {
    const { answer, pass, asked, titles } = await following({ limits: { feedItems: 2 } });
    answer(() => feedOf([item(3), item(2), item(1), item(0)], { etag: '"1"' }));
    await pass(30);
    expect(await titles('north')).toHaveLength(3);
    await pass(15);
    expect(asked[1]?.since).not.toHaveProperty('etag');
    expect(await titles('north')).toHaveLength(4);
    await pass(30);
    expect(asked[2]?.since).toMatchObject({ etag: '"1"' });
  });

  it('with their full text need no page, teasers do', async () => {
    const { answer, pass, pages, libraryOf } = await following();
    const whole = { html: `<p>${'The lock opened at noon. '.repeat(80)}</p>`, words: 1600 };
    const cut = { html: `<p>${'The quay closed at noon. '.repeat(80)}<a>Continue reading</a></p>`, words: 1600 };
    answer(() => feedOf([item(1, { ...whole, publishedAt: '2031-05-05' }), item(2, cut), item(0)]));
    await pass(30);
    expect(pages).toEqual(['https://post.example/2']);
    const articles = (await libraryOf('north')).catalogue.readings().map(({ article }) => article);
    expect(articles.find(({ link }) => link === 'https://post.example/1')).toMatchObject({
      title: 'Item 1',
      source: 'Tarnby Post',
      publishedAt: '2031-05-05',
      origin: 'link:https://post.example/1',
    });
  });

  it('whose text cannot be read are read from their page', async () => {
    const { answer, pass, pages, titles } = await following();
    answer(() => feedOf([item(1, { html: '<p>*** --- ***</p>', words: 1600 }), item(0)]));
    await pass(30);
    expect(pages).toEqual(['https://post.example/1']);
    expect(await titles('north')).toHaveLength(2);
  });

  it('without a link are identified by the feed', async () => {
    const { answer, pass, libraryOf } = await following();
    const { link: _, ...bare } = item(4, { html: '<p>The quay of Tarnby is open again.</p>' });
    answer(() => feedOf([bare, item(0)]));
    await pass(30);
    const origins = (await libraryOf('north')).catalogue.readings().map(({ article }) => article.origin);
    expect(origins).toContain(`feed:${POST}#name:4`);
  });

  it('that a moderator forgot are not added again', async () => {
    const { answer, pass, parts, libraryOf, titles, pages } = await following();
    const [reading] = (await libraryOf('north')).catalogue.readings();
    await parts.within('north', ({ ingestion }) => ingestion.forget(reading!.article.id), parts.web);
    answer(() => feedOf([item(0, { keys: ['name:other'] })]));
    await pass(30);
    expect(await titles('north')).toEqual([]);
    expect(pages).toEqual([]);
  });

  it('that cannot be read are reported and skipped', async () => {
    const { answer, pass, pages, list } = await following({
      page: async (link) => {
        if (link.endsWith('1')) throw new UserError('unreadable', 'The page is a video without an article.');
        return { text: `A text of its own for ${link}.`, link };
      },
    });
    answer(() => feedOf([item(2), item(1), item(0)]));
    await pass(30);
    await pass(30);
    expect(pages).toEqual(['https://post.example/1', 'https://post.example/2']);
    expect((await list())[0]).toMatchObject({ note: 'The page is a video without an article.', faults: 0 });
  });

  it('that do not fit into the library are retried, and reported', async () => {
    const { answer, pass, pages, list, libraryOf } = await following({ limits: { libraryArticles: 1 } });
    answer(() => feedOf([item(2), item(1), item(0)]));
    await pass(30);
    expect(pages).toEqual(['https://post.example/1']);
    expect((await list())[0]?.note).toMatch(/^The library .*\.$/);
    const library = await libraryOf('north');
    await library.remove(library.catalogue.readings()[0]!.article.id, { forget: false });
    await pass(15);
    expect(library.catalogue.readings()[0]?.article.link).toBe('https://post.example/1');
  });
});

describe('several processes', () => {
  it('poll a feed only once', async () => {
    const { parts, poll, asked, pass, stop } = await following();
    const endOther = poll(createFeeds(parts));
    await pass(30);
    expect(asked).toHaveLength(1);
    await Promise.all([stop(), endOther()]);
  });
});

describe('shutdown', () => {
  it('waits for the item in progress and leaves the others for later', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { answer, clock, pages, feeds, titles, store, stop } = await following({
      page: async (link) => {
        if (link.endsWith('1')) await held;
        return { text: `A text of its own for ${link}.`, link };
      },
    });
    answer(() => feedOf([item(2), item(1), item(0)], { etag: '"1"' }));
    clock.pass(30 * MINUTE);
    await settled();
    const ended = stop();
    expect(await Promise.race([ended.then(() => 'ended'), settled().then(() => 'waits')])).toBe('waits');
    release();
    await ended;
    expect(pages).toEqual(['https://post.example/1']);
    expect(await titles('north')).toHaveLength(2);
    expect(clock.waiting).toBe(0);
    // Another process can claim it, due for the rest.
    const next = await store.feeds('servers').claim('next', clock.now() + 15 * MINUTE, MINUTE);
    expect(next).not.toHaveProperty('etag');
    await feeds.stop();
  });

  it('stops all polling', async () => {
    const { stop, asked, pass } = await following();
    await stop();
    await pass(120);
    expect(asked).toEqual([]);
  });
});
