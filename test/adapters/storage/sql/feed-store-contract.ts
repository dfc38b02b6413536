import { afterEach, describe, expect, it } from 'vitest';
import type { FeedState, FeedStore, Follower } from '../../../../src/domain/feeds.ts';
import type { OpenedStore } from './store-contract.ts';

const POST = 'https://post.example/rss';
const TIMES = 'https://times.example/rss';

function follower(guild: string, address: string, since = '2031-05-04T10:00:00Z'): Follower {
  return { guild, address, by: 'u1', since };
}

const read: FeedState = {
  address: POST,
  title: 'Tarnby Post',
  etag: 'W/"1"',
  lastModified: 'Mon, 05 May 2031 08:20:00 GMT',
  due: 5000,
  faults: 2,
  fault: 'The site stopped answering.',
  gone: false,
  readAt: '2031-05-05T08:20:00Z',
};

/** The contract of every feed store. */
export function describeFeedStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    const opened: OpenedStore[] = [];
    const setUp = async (): Promise<FeedStore> => {
      const current = await open();
      opened.push(current);
      return current.store.feeds('servers');
    };
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.end();
    });

    it('lists followers and feeds once, in order', async () => {
      const feeds = await setUp();
      expect(await feeds.follow(follower('north', TIMES, '2031-05-04T11:00:00Z'), { due: 100 })).toBe(true);
      expect(await feeds.follow(follower('north', POST), { due: 100 })).toBe(true);
      expect(await feeds.follow(follower('south', POST), { due: 200 })).toBe(true);
      expect(await feeds.follow(follower('north', POST), { due: 300 })).toBe(false);
      expect((await feeds.following('north')).map(({ address }) => address)).toEqual([POST, TIMES]);
      expect(await feeds.following('east')).toEqual([]);
      expect(await feeds.followers(POST)).toEqual([follower('north', POST), follower('south', POST)]);
      expect(await feeds.following('south')).toEqual([
        { address: POST, due: 100, faults: 0, gone: false, follower: follower('south', POST) },
      ]);
    });

    it('keeps audiences apart', async () => {
      const feeds = await setUp();
      const others = opened[0]!.store.feeds('local');
      await feeds.follow(follower('north', POST), { due: 100 });
      expect(await others.following('north')).toEqual([]);
      expect(await others.claim('me', 200, 50)).toBeUndefined();
    });

    it('returns the stored state', async () => {
      const feeds = await setUp();
      await feeds.follow(follower('north', POST), { due: 100 });
      await feeds.claim('me', 100, 50);
      expect(await feeds.release('me', read)).toBe(true);
      expect(await feeds.following('north')).toEqual([{ ...read, follower: follower('north', POST) }]);
      expect(await feeds.claim('me', 5000, 50)).toEqual(read);
    });

    it('gives the lease on the most overdue feed to one holder at a time', async () => {
      const feeds = await setUp();
      await feeds.follow(follower('north', POST), { due: 100 });
      await feeds.follow(follower('north', TIMES), { due: 90 });
      expect(await feeds.claim('a', 89, 50)).toBeUndefined();
      expect((await feeds.claim('a', 100, 50))?.address).toBe(TIMES);
      expect((await feeds.claim('b', 100, 50))?.address).toBe(POST);
      expect(await feeds.claim('c', 149, 50)).toBeUndefined();
      expect(await feeds.nextDue()).toBe(150);
      expect((await feeds.claim('c', 150, 50))?.address).toBe(TIMES);
      expect(await feeds.release('a', { ...read, address: TIMES })).toBe(false);
      expect(await feeds.release('c', { ...read, address: TIMES })).toBe(true);
      expect(await feeds.release('c', { ...read, address: TIMES })).toBe(false);
    });

    it('does not believe a clock that was far ahead', async () => {
      const feeds = await setUp();
      const year = 365 * 24 * 60 * 60_000;
      await feeds.follow(follower('north', POST), { due: 100 });
      // The clock jumps a year ahead: the feed is polled then, and planned for the time after.
      await feeds.claim('me', year, 50);
      await feeds.release('me', { ...read, due: year + 1000 });
      // It is set back.
      expect((await feeds.claim('me', 200, 50))?.address).toBe(POST);
      await feeds.release('me', { ...read, due: 300 });
      // A lease of then holds no longer, one of a process whose clock is a little ahead does.
      await feeds.claim('me', year, 50);
      expect((await feeds.claim('other', 300, 50))?.address).toBe(POST);
      await feeds.release('other', { ...read, due: 300 });
      await feeds.claim('me', 330, 50);
      expect(await feeds.claim('other', 300, 50)).toBeUndefined();
      // A day's rest is a rest.
      await feeds.release('me', { ...read, due: year / 365 });
      expect(await feeds.claim('me', 400, 50)).toBeUndefined();
    });

    it('returns when the next feed is due', async () => {
      const feeds = await setUp();
      expect(await feeds.nextDue()).toBeUndefined();
      await feeds.follow(follower('north', POST), { due: 100 });
      expect(await feeds.nextDue()).toBe(100);
      await feeds.claim('me', 100, 50);
      await feeds.release('me', { ...read, gone: true });
      expect(await feeds.nextDue()).toBeUndefined();
      expect(await feeds.claim('me', 9000, 50)).toBeUndefined();
    });

    it('clears the validators for a new follower', async () => {
      const feeds = await setUp();
      await feeds.follow(follower('north', POST), { due: 100 });
      await feeds.claim('me', 100, 50);
      await feeds.release('me', { ...read, gone: true });
      await feeds.follow(follower('south', POST), { title: 'Tarnby News', due: 200 });
      const [found] = await feeds.following('south');
      expect(found).toMatchObject({ title: 'Tarnby News', due: 5000, faults: 0, gone: false });
      expect(found).not.toHaveProperty('fault');
      expect(found).not.toHaveProperty('etag');
      expect(found).not.toHaveProperty('lastModified');
    });

    it('keeps a feed until its last follower leaves', async () => {
      const feeds = await setUp();
      await feeds.follow(follower('north', POST), { due: 100 });
      await feeds.follow(follower('south', POST), { due: 100 });
      expect(await feeds.unfollow('north', POST)).toBe(true);
      expect(await feeds.unfollow('north', POST)).toBe(false);
      expect((await feeds.claim('me', 100, 50))?.address).toBe(POST);
      await feeds.unfollow('south', POST);
      expect(await feeds.release('me', read)).toBe(false);
      expect(await feeds.nextDue()).toBeUndefined();
    });

    it('remembers items per server, and none for a server that left', async () => {
      const feeds = await setUp();
      await feeds.follow(follower('north', POST), { due: 100 });
      await feeds.follow(follower('south', POST), { due: 100 });
      expect(await feeds.remember('north', POST, ['a', 'b'], 10)).toBe(true);
      expect(await feeds.known('north', POST, ['b', 'c'])).toEqual(new Set(['b']));
      expect(await feeds.known('south', POST, ['b', 'c'])).toEqual(new Set());
      await feeds.unfollow('north', POST);
      expect(await feeds.remember('north', POST, ['c'], 10)).toBe(false);
      await feeds.follow(follower('north', POST), { due: 100 });
      expect(await feeds.known('north', POST, ['a', 'b', 'c'])).toEqual(new Set());
    });

    it.each([-1, 0, 1])('evicts the least recently seen items: %i over the limit', async (over) => {
      const feeds = await setUp();
      await feeds.follow(follower('north', POST), { due: 100 });
      await feeds.remember('north', POST, ['a', 'b'], 10);
      await feeds.remember('north', POST, ['a', ...['c', 'd', 'e'].slice(0, 2 + over)], 4);
      const known = await feeds.known('north', POST, ['a', 'b', 'c', 'd', 'e']);
      expect(known.has('b')).toBe(over <= 0);
      expect(known.size).toBe(4 + Math.min(over, 0));
    });

    it('stores the problem of one server', async () => {
      const feeds = await setUp();
      await feeds.follow(follower('north', POST), { due: 100 });
      await feeds.follow(follower('south', POST), { due: 100 });
      await feeds.setNote('north', POST, 'The library is full.');
      expect((await feeds.following('north'))[0]?.note).toBe('The library is full.');
      expect((await feeds.following('south'))[0]).not.toHaveProperty('note');
      await feeds.setNote('north', POST, undefined);
      expect((await feeds.following('north'))[0]).not.toHaveProperty('note');
    });
  });
}
