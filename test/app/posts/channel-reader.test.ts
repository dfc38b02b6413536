import pLimit from 'p-limit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { DEFAULT_LIMITS } from '../../../src/app/limits.ts';
import { markOf } from '../../../src/app/posts/channel-marks.ts';
import { ChannelReader, MAX_WAITING } from '../../../src/app/posts/channel-reader.ts';
import { QUIET_MS } from '../../../src/app/posts/message-groups.ts';
import { MIN_SPLIT_LENGTH } from '../../../src/app/posts/message-joining.ts';
import type { Post } from '../../../src/app/posts/post.ts';

import { UserError } from '../../../src/domain/errors.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { brief } from '../ingestion/briefs.ts';
import { aPost, prose } from './a-post.ts';

const post = (id: number) => aPost(brief(id).text, { id: String(id), author: `u${id}` });
const titleOf = (id: number) => brief(id).title;
const long = (id: number) => aPost(`${prose(MIN_SPLIT_LENGTH)} This was piece ${id}.`, { id: String(id) });

/** A reader of a channel with the given messages and a library whose writes can fail. */
async function setUp(channel: Post[] = []) {
  const store = openSqliteStore(':memory:').library('g');
  const library = await StoredLibrary.open(store);
  const ingestion = createIngestion({
    library,
    store,
    folder: undefined,
    limits: DEFAULT_LIMITS,
    now: () => new Date(0),
    inTurn: (change) => change(),
  });
  const faults: unknown[] = [];
  const told: string[][] = [];
  const closed: string[] = [];
  const refusals: UserError[] = [];
  const closing = new AbortController();
  let opened = 0;
  const reader = new ChannelReader(
    { guild: 'g', channel: '1' },
    {
      within: async (_, act) => {
        opened++;
        const refusal = refusals.shift();
        if (refusal) throw refusal;
        return act({ library: library.catalogue, ingestion, withdrawShelved: async () => {}, dropForgotten: () => {} });
      },
      marks: () => store,
      history: {
        after: async (_, id) =>
          channel
            .filter((post) => BigInt(post.id) > BigInt(id))
            .slice(0, 30)
            .map((post) => ({ id: post.id, post, isEdited: false })),
        before: async () => [],
      },
      notify: async (_, posts) => void told.push(posts.map(({ id }) => id)),
      channelDeleted: async ({ channel: id }) => void closed.push(id),
      report: (error) => faults.push(error),
      quiet: QUIET_MS,
      closing: closing.signal,
      catchUpLimit: pLimit(1),
      now: () => 0,
    },
  );
  const mark = () => store.mark(markOf('1'));
  const titles = async () => (await store.articles()).map(({ title }) => title).sort();
  return { reader, mark, titles, told, closed, faults, refusals, closing, opened: () => opened };
}

describe('a channel reader', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('drops what waits when its channel is deleted, and has it withdrawn after what was read before', async () => {
    const { reader, titles, closed, told } = await setUp();
    reader.post(post(1));
    reader.post(long(2));
    await reader.done();
    expect(await titles()).toEqual([titleOf(1)]);
    reader.closed();
    reader.settle();
    await reader.done();
    expect(closed).toEqual(['1']);
    expect(reader.isIdle).toBe(true);
    expect([await titles(), told]).toEqual([[titleOf(1)], [['1']]]);
  });

  it('stores its mark, which never passes a post that waits for a continuation', async () => {
    const { reader, mark, titles } = await setUp();
    reader.post(post(5));
    await reader.done();
    expect(await mark()).toBe('5');
    reader.post(long(6));
    reader.post(post(7));
    await reader.done();
    expect(await mark()).toBe('5');
    expect(await titles()).toEqual([titleOf(5), titleOf(7)].sort());
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    await reader.done();
    expect(await mark()).toBe('7');
    expect(await titles()).toHaveLength(3);
  });

  it('stores waiting posts when it settles, and is idle then', async () => {
    const { reader, mark, told } = await setUp();
    reader.post(long(6));
    await reader.done();
    expect([reader.isIdle, told]).toEqual([false, []]);
    reader.settle();
    await reader.done();
    expect([reader.isIdle, told, await mark()]).toEqual([true, [['6']], '6']);
  });

  it('does not open the library for talk', async () => {
    const { reader, mark, opened } = await setUp();
    reader.post(aPost('Oh!', { id: '8' }));
    reader.deleted(['8']);
    await reader.done();
    expect([await mark(), opened()]).toEqual(['8', 1]);
  });

  it('ignores deletions in a channel that was never read', async () => {
    const { reader, opened } = await setUp();
    reader.deleted(['8']);
    await reader.done();
    expect(opened()).toBe(0);
  });

  it('retries what the library could not store, and moves its mark only then', async () => {
    const { reader, mark, titles, refusals, faults } = await setUp();
    refusals.push(new UserError('unavailable', 'The disk is full.'));
    reader.post(post(5));
    reader.post(post(6));
    await reader.done();
    expect([await mark(), await titles()]).toEqual(['4', [titleOf(6)]]);
    await vi.advanceTimersByTimeAsync(60_000);
    await reader.done();
    expect([await mark(), await titles(), faults]).toEqual(['6', [titleOf(5), titleOf(6)].sort(), []]);
  });

  it('leaves what could not be stored before shutdown to the next start', async () => {
    const { reader, mark, refusals, closing } = await setUp();
    reader.post(long(5));
    reader.post(post(6));
    await reader.done();
    refusals.push(new UserError('unavailable', 'The disk is full.'));
    closing.abort();
    reader.settle();
    await reader.done();
    expect([await mark(), vi.getTimerCount()]).toEqual(['4', 0]);
  });

  it('reports an internal error and continues', async () => {
    const { reader, mark, titles, refusals, faults } = await setUp();
    refusals.push(new UserError('internal', 'Something went wrong.'));
    reader.post(post(5));
    reader.post(post(6));
    await reader.done();
    expect([await mark(), await titles(), faults]).toEqual(['6', [titleOf(6)], [expect.any(UserError)]]);
  });

  it(`holds at most ${MAX_WAITING} posts, and fetches later ones from the history`, async () => {
    const channel = Array.from({ length: MAX_WAITING + 45 }, (_, n) => post(n + 1));
    const { reader, mark, titles, faults } = await setUp(channel);
    for (const each of channel) reader.post(each);
    await reader.done();
    expect([await mark(), faults]).toEqual([String(channel.length), []]);
    expect(await titles()).toHaveLength(channel.length);
  });

  it('misses no post that arrives while it has fallen behind', async () => {
    const channel = Array.from({ length: 3 * MAX_WAITING }, (_, n) => aPost('Oh!', { id: String(n + 1) }));
    const { reader, told, mark } = await setUp(channel);
    for (const [at, each] of channel.entries()) {
      reader.post(each);
      // Let some be read in between, so that later ones fit into memory again.
      for (let turn = 0; at > MAX_WAITING && turn < 9; turn++) await Promise.resolve();
    }
    await reader.done();
    expect(told.flat()).toEqual(channel.map(({ id }) => id));
    expect(await mark()).toBe(channel.at(-1)?.id);
  });

  it('continues from its mark and stores nothing twice', async () => {
    const channel = [post(1), post(2), long(3), long(4), post(5)];
    const { reader, mark, told } = await setUp(channel);
    reader.catchUp('1');
    for (const each of channel.slice(2)) reader.post(each);
    await reader.done();
    expect([told, await mark()]).toEqual([[['2'], ['5']], '2']);
    reader.settle();
    reader.catchUp('0');
    await reader.done();
    expect([told, await mark()]).toEqual([[['2'], ['5'], ['3', '4']], '5']);
  });
});
