import pLimit from 'p-limit';
import { commands } from '../../../commands/index.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../../src/app/app.ts';
import type { RawOptions } from '../../../src/app/commands/options.ts';
import { ingestItem } from '../../../src/app/feeds/ingest-item.ts';
import { publishedAtLink } from '../../../src/app/ingestion/locations.ts';
import { markOf } from '../../../src/app/posts/channel-marks.ts';
import { ChannelReader } from '../../../src/app/posts/channel-reader.ts';
import type { Post } from '../../../src/app/posts/post.ts';
import { syncPosts, withdrawPosts } from '../../../src/app/posts/sync-posts.ts';
import type { Reply } from '../../../src/app/reply.ts';
import { aPost } from '../posts/a-post.ts';

const GUILD = 'north';
/** A feed of the pages' own site, and one of another. */
const FEEDS = { own: 'https://feeds.gull.example/rss', foreign: 'https://tern.example/rss' } as const;

/** Words from which a feed's text counts as the whole article. */
const WHOLE = 10_000;

/** A page of the pretended web. */
export interface Page {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

export type Newsroom = ReturnType<typeof openNewsroom>;

/**
 * A server with the real application, a pretended web and a watched channel.
 * @param folder the server's folder of articles, if it has one
 */
export function openNewsroom(folder?: string) {
  const pages = new Map<string, Page>();
  let heardOfFetch: (link: string, page: Page) => void = () => {};
  const closing = new AbortController().signal;
  const faults: unknown[] = [];
  const app = createApp({
    store: openSqliteStore(':memory:'),
    commands,
    articlesDir: () => folder,
    report: (error) => faults.push(error),
    limits: { burst: 1_000_000, fetchesPerHour: 1_000_000 },
    web: {
      page: async (url) => {
        const link = url.replace(/\?short=1$/, '');
        const page = pages.get(link);
        if (!page) throw new Error(`there is no page ${url}`);
        heardOfFetch(link, page);
        return { ...page, link };
      },
      formerLink: () => undefined,
      html: async (html) => ({ text: html.replace(/<[^>]*>/g, '') }),
    },
    now: () => new Date('2031-05-06T12:00:00Z'),
  });
  const moderator = { guild: GUILD, channel: '1', caller: { id: 'm1', name: 'Mod', moderator: true } };
  const member = { guild: GUILD, channel: '1', caller: { id: 'u1', name: 'Una', moderator: false } };
  const message = (id: number, text: string, fields: Partial<Post> = {}) => aPost(text, { id: String(id), ...fields });
  const sync = (...posts: readonly [Post, ...Post[]]) =>
    app.within(GUILD, (server) => syncPosts(server, posts, closing));
  const heard = async (event: (reader: ChannelReader) => void): Promise<void> => {
    const place = { guild: GUILD, channel: '1' };
    const reader = new ChannelReader(place, {
      within: app.within,
      marks: app.marks,
      history: { after: async () => [], before: async () => [] },
      notify: async () => {},
      channelDeleted: (closed) => app.channelDeleted(closed.guild, closed.channel),
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
    message,
    /** Messages in a watched channel that form one article, new or edited. */
    sync,
    /** Calls `heard` for each page that is fetched from now on. */
    onFetch: (heard: (link: string, page: Page) => void) => {
      heardOfFetch = heard;
    },
    /** A moderator's `/ingest link:`. */
    link: (url: string) => app.run(moderator, 'ingest', { link: url }),
    /** A moderator's `/ingest text:`. */
    ingestText: (text: string) => app.run(moderator, 'ingest', { text }),
    /** A feed's item that has a whole text; returns whether the library has that text at the link then. */
    feed: async (of: keyof typeof FEEDS, link: string, text: string): Promise<boolean> => {
      const item = { keys: [link], title: 'As the feed has it', link, html: text, words: WHOLE };
      const follower = { guild: GUILD, address: FEEDS[of], by: 'm1', since: '2031-05-01T00:00:00Z' };
      const feed = { title: 'The Gull', items: [item] };
      return app.within(GUILD, async (server) => {
        const isAtLink = publishedAtLink(link);
        const isThere = () =>
          server.library.readings().some(({ article }) => article.text === text && isAtLink(article));
        if (isThere()) return false;
        await ingestItem(server, item, feed, follower);
        return isThere();
      });
    },
    post: (id: number, text: string, fields: Partial<Post> = {}) => sync(message(id, text, fields)),
    /** An article in several messages. */
    postMany: (ids: readonly number[], texts: readonly string[]) => {
      const [first, ...rest] = texts.map((text, at) => message(ids[at]!, text));
      return sync(first!, ...rest);
    },
    /** An edit or a deletion as a channel's reader hears of it. */
    edit: (id: number, text: string) => heard((reader) => reader.edited(message(id, text))),
    remove: (id: number) => heard((reader) => reader.deleted([String(id)])),
    deletePost: (id: number) =>
      app.within(GUILD, (server) => withdrawPosts(server, [{ channel: '1', id: String(id) }])),
    moderate: (command: string, options: RawOptions): Promise<Reply> => app.run(moderator, command, options),
    run: (command: string, options: RawOptions): Promise<Reply> => app.run(member, command, options),
    articles: () => app.within(GUILD, async ({ library }) => library.readings().map(({ article }) => article)),
  };
}
