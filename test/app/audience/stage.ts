import { commands } from '../../../commands/index.ts';
import { replyLine } from '../../../src/adapters/console/json.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import type { Requester } from '../../../src/app/app.ts';
import { createApp } from '../../../src/app/app.ts';
import { threadMark } from '../../../src/app/audience/threads.ts';
import type { Restriction } from '../../../src/app/audience.ts';
import type { RawOptions } from '../../../src/app/commands/options.ts';
import type { Post } from '../../../src/app/posts/post.ts';
import { syncPosts, withdrawPosts } from '../../../src/app/posts/sync-posts.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { aPost } from '../posts/a-post.ts';

export const GUILD = '900000000000000001';
/** A channel that everybody can see, one that is going to be hidden, and a thread of that one. */
export const OPEN = '11';
export const HIDDEN = '22';
export const THREAD = '33';

export type AudienceStage = ReturnType<typeof openStage>;

/** A server with the real application on a store in memory, whose channels can be hidden. */
export function openStage() {
  const store = openSqliteStore(':memory:');
  const library = store.library(GUILD);
  const faults: unknown[] = [];
  const restrictions = new Map<string, readonly Restriction[]>();
  const now = () => new Date('2031-05-06T12:00:00Z');
  const start = () =>
    createApp({
      store,
      commands,
      articlesDir: () => undefined,
      report: (error) => faults.push(error),
      limits: { burst: 1_000_000, completionBurst: 1_000_000 },
      web: {
        page: async (link) => ({ text: `A page on its own site tells of ${link} and of nothing else at all.`, link }),
        formerLink: () => undefined,
        html: async (html) => ({ text: html }),
      },
      now,
    });
  const app = start();
  const asker = (fields: Partial<Requester> = {}, moderator = false): Requester => ({
    guild: GUILD,
    channel: OPEN,
    caller: { id: moderator ? 'm1' : 'u1', name: 'Una', moderator },
    restrictions: async (channel) => restrictions.get(channel) ?? [],
    ...fields,
  });
  const closing = new AbortController().signal;
  const within = <T>(work: Parameters<typeof app.within<T>>[1]) => app.within(GUILD, work);
  return {
    app,
    store: library,
    faults,
    post: (channel: string, id: number, text: string, fields: Partial<Post> = {}) =>
      within((server) => syncPosts(server, [aPost(text, { channel, id: String(id), ...fields })], closing)),
    remove: (channel: string, id: number) =>
      within(async (server) => {
        await server.withdrawShelved(channel, [String(id)]);
        return withdrawPosts(server, [{ channel, id: String(id) }]);
      }),
    thread: (id: string, of: string) => library.setMark(threadMark(id), of),
    /** What the platform says of a channel from now on; the application is told. */
    see: (channel: string, ...seen: readonly Restriction[]) => {
      restrictions.set(channel, seen);
      return app.audiencesSeen(GUILD, new Map([[channel, seen]]));
    },
    /** As `see`, without telling the application. */
    restrict: (channel: string, ...seen: readonly Restriction[]) => restrictions.set(channel, seen),
    /** The reply as one line of JSON, or the sentence of the refusal. */
    run: (command: string, options: RawOptions = {}, fields: Partial<Requester> = {}) =>
      spoken(async () => replyLine(await app.run(asker(fields), command, options))),
    moderate: (command: string, options: RawOptions = {}) =>
      spoken(async () => replyLine(await app.run(asker({}, true), command, options))),
    say: (words: string, fields: Partial<Requester> = {}) =>
      spoken(async () => replyLine(await app.say(asker(fields), words))),
    suggest: async (command: string, option: string, typed: string, fields: Partial<Requester> = {}) =>
      JSON.stringify(await app.suggest(asker(fields), command, option, typed)),
    titles: () => within(async ({ library }) => library.readings().map(({ article }) => article.title)),
    articles: () => within(async ({ library }) => library.readings().map(({ article }) => article)),
    close: () => app.close(),
  };
}

async function spoken(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
}
