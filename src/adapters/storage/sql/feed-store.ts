import {
  type FeedState,
  type FeedStore,
  type Followed,
  type Follower,
  MAX_FEED_REST_MS,
} from '../../../domain/feeds.ts';
import type { Engine } from './engine.ts';
import { feedSql } from './feed-statements.ts';
import { all, change, first, type Operation, run, runAll } from './operation.ts';

/** The feeds of one audience. */
export function feedStore(engine: Engine, audience: string): FeedStore {
  const read = <T>(operation: () => Operation<T>): Promise<T> => engine.read(operation);
  const write = <T>(operation: () => Operation<T>): Promise<T> => engine.write(`feeds ${audience}`, operation);
  function* follows(guild: string, address: string): Operation<boolean> {
    return (yield* first(feedSql.follower, audience, guild, address)) !== undefined;
  }

  return {
    follow: ({ guild, address, by, since }, { title, due }) =>
      write(function* () {
        if (yield* follows(guild, address)) return false;
        yield* run(feedSql.addFeed, audience, address, title ?? null, due);
        yield* run(feedSql.addFollower, audience, guild, address, by, since);
        return true;
      }),

    unfollow: (guild, address) =>
      write(function* () {
        const isChanged = (yield* run(feedSql.deleteFollower, audience, guild, address)) > 0;
        if (isChanged) yield* run(feedSql.deleteUnfollowed, audience, address);
        return isChanged;
      }),

    following: (guild) =>
      read(function* () {
        return (yield* all<FollowedRow>(feedSql.following, audience, guild)).map(followedOf);
      }),

    followers: (address) =>
      read(function* () {
        return (yield* all<Follower>(feedSql.followers, audience, address)).map(followerOf);
      }),

    claim: (holder, now, leaseMs) =>
      write(function* () {
        const times = [now, now + leaseMs, now + 2 * leaseMs, now + MAX_FEED_REST_MS];
        const row = yield* first<StateRow>(feedSql.claim, audience, holder, ...times);
        return row && stateOf(row);
      }),

    release: (holder, { address, ...state }) =>
      write(function* () {
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
        return (yield* run(feedSql.settle, audience, address, holder, ...values)) > 0;
      }),

    nextDue: () =>
      read(function* () {
        return (yield* first<{ readonly due: number | null }>(feedSql.nextDue, audience))?.due ?? undefined;
      }),

    known: (guild, address, keys) =>
      read(function* () {
        const rows = yield* all<{ readonly key: string }>(feedSql.known, audience, guild, address);
        const known = new Set(rows.map(({ key }) => key));
        return new Set(keys.filter((key) => known.has(key)));
      }),

    remember: (guild, address, keys, most) =>
      write(function* () {
        if (!(yield* follows(guild, address))) return false;
        yield* runAll([
          ...keys.map((key) => change(feedSql.remember, audience, guild, address, key)),
          change(feedSql.letGo, audience, guild, address, most),
        ]);
        return true;
      }),

    setNote: (guild, address, note) =>
      write(function* () {
        yield* run(feedSql.note, audience, guild, address, note ?? null);
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

type FollowedRow = StateRow & Follower & { readonly note: string | null };

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

function followedOf(row: FollowedRow): Followed {
  return { ...stateOf(row), follower: followerOf(row), ...(row.note !== null && { note: row.note }) };
}
