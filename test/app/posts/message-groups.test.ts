import { describe, expect, it } from 'vitest';
import {
  continuationTime,
  MAX_MESSAGE_GROUPS,
  MessageGroups,
  QUIET_MS,
  storeDelay,
} from '../../../src/app/posts/message-groups.ts';
import { MAX_PAUSE_MS, MAX_PIECES, MIN_SPLIT_LENGTH } from '../../../src/app/posts/message-joining.ts';
import { aPost, prose } from './a-post.ts';

const piece = (id: number, author = 'u1') => aPost(prose(MIN_SPLIT_LENGTH), { id: String(id), author });
const ids = (posts: readonly { readonly id: string }[]) => posts.map(({ id }) => Number(id));

describe('message groups', () => {
  it('contain consecutive posts of one author, whatever others post in between', () => {
    const runs = new MessageGroups();
    const { group } = runs.add(piece(1));
    runs.add(piece(2, 'u2'));
    expect(runs.add(piece(3)).group).toBe(group);
    expect(ids(group.posts)).toEqual([1, 3]);
    expect(runs.of('3')).toBe(group);
    expect(runs.of('4')).toBeUndefined();
  });

  it('end with a post that is no continuation, and are not stored any more once they grow', () => {
    const runs = new MessageGroups();
    const { group } = runs.add(piece(1));
    group.isStored = true;
    runs.add(piece(2));
    expect(group.isStored).toBe(false);
    const next = runs.add(aPost('Well.', { id: '3' }));
    expect(next.ended).toEqual([group]);
    expect(runs.all()).toEqual([next.group]);
    runs.end(next.group);
    expect(runs.all()).toEqual([]);
  });

  it(`have at most ${MAX_PIECES} posts`, () => {
    const runs = new MessageGroups();
    for (let id = 1; id <= MAX_PIECES; id++) runs.add(piece(id));
    expect(runs.all()[0]?.posts).toHaveLength(MAX_PIECES);
    const { group, ended } = runs.add(piece(MAX_PIECES + 1));
    expect([group.posts.length, ended.length]).toEqual([1, 1]);
  });

  it(`of a channel are limited to ${MAX_MESSAGE_GROUPS}: the least recently active ends`, () => {
    const runs = new MessageGroups();
    for (let n = 1; n <= MAX_MESSAGE_GROUPS; n++) expect(runs.add(piece(n, `u${n}`)).ended).toEqual([]);
    runs.add(piece(100, 'u1'));
    const { ended } = runs.add(piece(101, 'new'));
    expect(ended.map(({ posts }) => ids(posts))).toEqual([[2]]);
    expect(runs.all()).toHaveLength(MAX_MESSAGE_GROUPS);
  });

  it('report the first post that is not stored', () => {
    const runs = new MessageGroups();
    expect(runs.oldestWaiting()).toBeUndefined();
    const { group } = runs.add(piece(9));
    runs.add(piece(10, 'u2'));
    expect(runs.oldestWaiting()).toBe('9');
    group.isStored = true;
    expect(runs.oldestWaiting()).toBe('10');
  });
});

describe('a group that may be continued', () => {
  const { group } = new MessageGroups().add(aPost(prose(MIN_SPLIT_LENGTH), { at: 1000 }));
  const { group: whole } = new MessageGroups().add(aPost('Well.', { at: 1000 }));

  it('waits for a quiet period after its last post, unless that is old', () => {
    expect(storeDelay(group, QUIET_MS, 1000)).toBe(QUIET_MS);
    expect(storeDelay(group, QUIET_MS, 1000 + QUIET_MS - 1)).toBe(1);
    expect(storeDelay(group, QUIET_MS, 1000 + QUIET_MS + 5)).toBe(0);
    // A clock behind the platform's does not wait longer.
    expect(storeDelay(group, QUIET_MS, 0)).toBe(QUIET_MS);
    expect(storeDelay(whole, QUIET_MS, 1000)).toBe(0);
  });

  it('is remembered as long as a post may continue it', () => {
    expect(continuationTime(group, 1000)).toBe(MAX_PAUSE_MS);
    expect(continuationTime(group, 1001 + MAX_PAUSE_MS)).toBe(0);
    expect(continuationTime(whole, 1000)).toBe(0);
  });
});
