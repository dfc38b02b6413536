import { type FeedState, type FeedStore, type Followed, type Follower, MAX_FEED_REST_MS } from '../../domain/feeds.ts';
import type { DatabaseAccess } from './access.ts';
import type { FeedStatements } from './feed-statements.ts';

/** The feeds of one audience in a SQLite file. */
export function feedStore(access: DatabaseAccess, statements: FeedStatements, audience: string): FeedStore {
  const read = <T>(work: () => T): Promise<T> => access.read(work);
  const write = <T>(work: () => T): Promise<T> => access.write(work);
  const follows = (guild: string, address: string): boolean =>
    statements.follower.get(audience, guild, address) !== undefined;

  return {
    follow: ({ guild, address, by, since }, { title, due }) =>
      write(() => {
        if (follows(guild, address)) return false;
        statements.addFeed.run(audience, address, title ?? null, due);
        statements.addFollower.run(audience, guild, address, by, since);
        return true;
      }),

    unfollow: (guild, address) =>
      write(() => {
        const { changes } = statements.deleteFollower.run(audience, guild, address);
        if (changes > 0) statements.deleteUnfollowed.run(audience, address);
        return changes > 0;
      }),

    following: (guild) => read(() => statements.following.all(audience, guild).map(followedOf)),

    followers: (address) => read(() => statements.followers.all(audience, address).map(followerOf)),

    claim: (holder, now, leaseMs) =>
      write(() => {
        const row = statements.claim.get(
          audience,
          holder,
          now,
          now + leaseMs,
          now + 2 * leaseMs,
          now + MAX_FEED_REST_MS,
        );
        return row && stateOf(row);
      }),

    release: (holder, { address, ...state }) =>
      write(() => {
        const {
          title = null,
          etag = null,
          lastModified = null,
          due,
          faults,
          fault = null,
          gone,
          readAt = null,
        } = state;
        const values = [title, etag, lastModified, due, faults, fault, gone ? 1 : 0, readAt];
        return statements.settle.run(audience, address, holder, ...values).changes > 0;
      }),

    nextDue: () => read(() => statements.nextDue.get(audience)?.due ?? undefined),

    known: (guild, address, keys) =>
      read(() => {
        const all = new Set(statements.known.all(audience, guild, address).map((row) => row.key as string));
        return new Set(keys.filter((key) => all.has(key)));
      }),

    remember: (guild, address, keys, most) =>
      write(() => {
        if (!follows(guild, address)) return false;
        for (const key of keys) statements.remember.run(audience, guild, address, key);
        statements.letGo.run(audience, guild, address, most);
        return true;
      }),

    setNote: (guild, address, note) =>
      write(() => {
        statements.note.run(audience, guild, address, note ?? null);
      }),
  };
}

interface StateRow {
  readonly address: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly due: number;
  readonly faults: number;
  readonly fault: string | null;
  readonly gone: number;
  readonly read_at: string | null;
}

function stateOf(row: StateRow): FeedState {
  return {
    address: row.address,
    ...(row.title !== null && { title: row.title }),
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.last_modified !== null && { lastModified: row.last_modified }),
    due: row.due,
    faults: row.faults,
    ...(row.fault !== null && { fault: row.fault }),
    gone: row.gone === 1,
    ...(row.read_at !== null && { readAt: row.read_at }),
  };
}

function followerOf({ guild, address, by, since }: Follower): Follower {
  return { guild, address, by, since };
}

function followedOf(row: StateRow & Follower & { readonly note: string | null }): Followed {
  return { ...stateOf(row), follower: followerOf(row), ...(row.note !== null && { note: row.note }) };
}
