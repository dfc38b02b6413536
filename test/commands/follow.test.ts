import { describe, expect, it } from 'vitest';
import { appWith, harbour, itemsOf, linesOf, MODERATOR, ONE_FEED } from './library.ts';

const run = harbour(ONE_FEED);
const FEED = 'https://news.example/rss';
const follow = (options = {}) => run('follow', options, MODERATOR);

describe('/follow', () => {
  it('adds the latest articles', async () => {
    const reply = await follow({ feed: FEED });
    expect(linesOf(reply)).toEqual([`Following Norvik News (${FEED}): its newest article came in.`]);
    expect(itemsOf(reply)).toEqual(['Quay raised']);
    expect(itemsOf(await run('articles')).join()).toContain('Quay raised');
  });

  it('lists the followed feeds', async () => {
    expect(linesOf(await follow())).toEqual(['No feed is followed. /follow feed: with its address begins.']);
    await follow({ feed: FEED });
    const reply = await follow();
    expect(linesOf(reply)).toEqual(['1 feed followed:']);
    expect(itemsOf(reply)).toEqual([`Norvik News (${FEED})`]);
  });

  it('stops following, and keeps the articles', async () => {
    await follow({ feed: FEED });
    const reply = await follow({ feed: 'norvik news', stop: true });
    expect(linesOf(reply)).toEqual(['Norvik News is followed no more; its articles stay.']);
    expect(linesOf(await follow())).toEqual(['No feed is followed. /follow feed: with its address begins.']);
    expect(itemsOf(await run('articles'))).toHaveLength(3);
  });

  it('refuses a feed that is already followed, and stopping one that is not', async () => {
    await follow({ feed: FEED });
    await expect(follow({ feed: `${FEED}#top` })).rejects.toThrow('Norvik News is followed already.');
    await expect(follow({ feed: 'https://other.example/rss', stop: true })).rejects.toThrow(
      'No feed of this name is followed; /follow without anything lists them.',
    );
    await expect(follow({ stop: true })).rejects.toThrow('/follow needs the feed that is to be stopped.');
  });

  it('reports if feeds cannot be read', async () => {
    const app = await appWith([]);
    await expect(app.run(MODERATOR, 'follow', { feed: FEED })).rejects.toThrow('Feeds are not read here.');
    await app.close();
  });
});
