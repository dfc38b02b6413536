import { describe, expect, it } from 'vitest';
import { feedOf, item, openStage, POST } from './stage.ts';

const items = [4, 3, 2, 1, 0].map((number) => item(number));

describe('following', () => {
  it.each([-1, 0, 1])('adds only the latest articles: %i over the limit', async (over) => {
    const { feeds, answer } = await openStage({ limits: { firstFeedItems: 4 } });
    answer(() => feedOf(items.slice(0, 4 + over)));
    const begun = await feeds.following('north').follow(POST, 'u1');
    expect(begun.added).toHaveLength(4 + Math.min(over, 0));
    expect(begun.left).toBe(false);
    expect(begun.added.at(-1)?.link).toBe('https://post.example/4');
  });

  it.each([-1, 0, 1])('is limited: %i over the limit', async (over) => {
    const { feeds, answer } = await openStage({ limits: { feeds: 2 } });
    const following = feeds.following('north');
    const follow = (number: number) => {
      const address = `https://post.example/rss/${number}`;
      answer(() => feedOf([item(0)]), address);
      return following.follow(address, 'u1');
    };
    for (let number = 0; number < 1 + over; number++) await follow(number);
    if (over < 1) await follow(9);
    else await expect(follow(9)).rejects.toThrow('A server may follow 2 feeds; stop one before following another.');
    expect(await following.list()).toHaveLength(Math.min(2 + over, 2));
  });

  it('finds the feed that a page links to, and lists the others', async () => {
    const { feeds, answer, asked } = await openStage();
    answer(() => ({ kind: 'page', feeds: [POST, 'https://post.example/sport'] }), 'https://post.example/');
    answer(() => feedOf(items));
    const begun = await feeds.following('north').follow('https://post.example/', 'u1');
    expect(begun).toMatchObject({ address: POST, title: 'Tarnby Post', others: ['https://post.example/sport'] });
    expect(asked.map(({ address }) => address)).toEqual(['https://post.example/', POST]);
    const again = feeds.following('north').follow('https://post.example/', 'u1');
    await expect(again).rejects.toThrow('Tarnby Post is followed already.');
  });

  it('changes nothing if there is no feed', async () => {
    const { feeds, answer } = await openStage();
    const following = feeds.following('north');
    await expect(following.follow(POST, 'u1')).rejects.toThrow('There is no feed at this link any more.');
    answer(() => ({ kind: 'page', feeds: [POST] }));
    await expect(following.follow(POST, 'u1')).rejects.toThrow(
      'There is no feed at this link, and no page that names one.',
    );
    answer(() => ({ kind: 'gone' }));
    await expect(following.follow(POST, 'u1')).rejects.toMatchObject({ code: 'unreadable' });
    expect(await following.list()).toEqual([]);
  });

  it('is independent for each server', async () => {
    const { feeds, answer } = await openStage();
    answer(() => feedOf(items));
    await feeds.following('north').follow(POST, 'u1');
    expect(await feeds.following('south').list()).toEqual([]);
    await expect(feeds.following('south').stop(POST)).rejects.toMatchObject({ code: 'bad-option' });
    expect((await feeds.following('north').stop(` ${POST}#x`)).title).toBe('Tarnby Post');
  });
});
