import pLimit from 'p-limit';
import { commands } from '../../../commands/index.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite.ts';
import { createApp } from '../../../src/app/app.ts';
import type { RawOptions } from '../../../src/app/commands/options.ts';
import { ChannelReader, markOf } from '../../../src/app/posts/channel-reader.ts';
import type { Post } from '../../../src/app/posts/post.ts';
import { syncPosts, withdrawPosts } from '../../../src/app/posts/sync-posts.ts';
import type { Reply } from '../../../src/app/reply.ts';
import { aPost } from '../posts/a-post.ts';

const GUILD = 'north';

/** A page of the pretended web. */
export interface Page {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

/** A server with the real application, a pretended web and a watched channel. */
export function openNewsroom() {
  const pages = new Map<string, Page>();
  const closing = new AbortController().signal;
  const faults: unknown[] = [];
  const app = createApp({
    store: openSqliteStore(':memory:'),
    commands,
    articlesDir: () => undefined,
    report: (error) => faults.push(error),
    limits: { burst: 1_000_000, fetchesPerHour: 1_000_000 },
    web: {
      page: async (url) => {
        const page = pages.get(url);
        if (!page) throw new Error(`there is no page ${url}`);
        return { ...page, link: url };
      },
      formerLink: () => undefined,
      html: async (html) => ({ text: html.replace(/<[^>]*>/g, '') }),
    },
    now: () => new Date('2031-05-06T12:00:00Z'),
  });
  const moderator = { guild: GUILD, channel: '1', caller: { id: 'm1', name: 'Mod', moderator: true } };
  const member = { guild: GUILD, channel: '1', caller: { id: 'u1', name: 'Una', moderator: false } };
  const sync = (post: Post) => app.within(GUILD, (server) => syncPosts(server, [post], closing));
  const heard = async (event: (reader: ChannelReader) => void): Promise<void> => {
    const place = { guild: GUILD, channel: '1' };
    const reader = new ChannelReader(place, {
      within: app.within,
      marks: app.marks,
      history: { after: async () => [], before: async () => [] },
      notify: async () => {},
      report: (error) => faults.push(error),
      quiet: 0,
      closing,
      catchUpLimit: pLimit(1),
      now: () => 0,
    });
    await app.marks(GUILD).setMark(markOf(place.channel), '1');
    event(reader);
    await reader.done();
  };
  return {
    app,
    pages,
    faults,
    /** A moderator's `/ingest link:`. */
    link: (url: string) => app.run(moderator, 'ingest', { link: url }),
    /** A moderator's `/ingest text:`. */
    ingestText: (text: string) => app.run(moderator, 'ingest', { text }),
    /** A message in a watched channel, new or edited. */
    post: (id: number, text: string, fields: Partial<Post> = {}) => sync(aPost(text, { id: String(id), ...fields })),
    /** An article in several messages. */
    postMany: (ids: readonly number[], texts: readonly string[]) => {
      const [first, ...rest] = texts.map((text, at) => aPost(text, { id: String(ids[at]) }));
      return app.within(GUILD, (server) => syncPosts(server, [first!, ...rest], closing));
    },
    /** An edit or a deletion as a channel's reader hears of it. */
    edit: (id: number, text: string) => heard((reader) => reader.edited(aPost(text, { id: String(id) }))),
    remove: (id: number) => heard((reader) => reader.deleted([String(id)])),
    deletePost: (id: number) =>
      app.within(GUILD, (server) => withdrawPosts(server, [{ channel: '1', id: String(id) }])),
    moderate: (command: string, options: RawOptions): Promise<Reply> => app.run(moderator, command, options),
    run: (command: string, options: RawOptions): Promise<Reply> => app.run(member, command, options),
    articles: () => app.within(GUILD, async ({ library }) => library.readings().map(({ article }) => article)),
  };
}
