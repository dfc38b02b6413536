import { expect, it } from 'vitest';
import type { History } from '../../../src/app/posts/history.ts';
import { CHECKED_PAGES, reconcile } from '../../../src/app/posts/reconcile.ts';
import type { GuildLibrary } from '../../../src/app/runtime/guild-library.ts';
import type { Article } from '../../../src/domain/article.ts';
import { aPost } from './a-post.ts';

const PLACE = { guild: 'g', channel: '1' };

/** A library with articles from these messages of the channel. */
function serverWith(...articles: readonly Partial<Article>[]): GuildLibrary {
  return { library: { readings: () => articles.map((article) => ({ article })) } } as unknown as GuildLibrary;
}

const from = (id: number): Partial<Article> => ({ origin: `message:1/${id}` });

/** A channel with these messages, two per page; those in `edited` were edited. */
function historyOf(ids: readonly number[], edited: readonly number[] = []) {
  const asked: (string | undefined)[] = [];
  const history: History = {
    after: async () => [],
    before: async (_, before) => {
      asked.push(before);
      const page = ids.filter((id) => before === undefined || id < Number(before)).slice(-2);
      return page.map((id) => ({ id: String(id), post: aPost('', { id: String(id) }), isEdited: edited.includes(id) }));
    },
  };
  return { history, asked };
}

const found = async (server: GuildLibrary, history: History) => {
  const { edited, deleted } = await reconcile(server, PLACE, history);
  return { edited: edited.map(({ id }) => Number(id)), deleted: deleted.map(Number) };
};

it('finds edits and deletions, also between pages, before the first message and after the last', async () => {
  const { history } = historyOf([10, 20, 30, 40], [20, 30]);
  expect(await found(serverWith(from(20), from(25)), history)).toEqual({ edited: [20], deleted: [25] });
  expect(await found(serverWith(from(5), from(45), from(40)), history)).toEqual({ edited: [], deleted: [45, 5] });
});

it('includes joined messages and further locations, but no other channel', async () => {
  const joined = { origin: 'message:1/10', parts: [{ start: 0, end: 1, link: 'https://chat.example/1/15' }] };
  const twice = { origin: 'link:https://a.example', alsoAt: [{ origin: 'message:1/35#2' }] };
  const { history } = historyOf([10, 20, 30, 40]);
  expect(await found(serverWith(joined, twice, { origin: 'message:2/25' }), history)).toEqual({
    edited: [],
    deleted: [35, 15],
  });
});

it('reads no more pages than needed, and none without articles', async () => {
  const ids = Array.from({ length: 40 }, (_, n) => 10 + n * 10);
  const some = historyOf(ids);
  await found(serverWith(from(390)), some.history);
  expect(some.asked).toEqual([undefined]);
  const none = historyOf(ids);
  await found(serverWith(), none.history);
  expect(none.asked).toEqual([]);
  const many = historyOf(ids);
  expect(await found(serverWith(from(11)), many.history)).toEqual({ edited: [], deleted: [] });
  expect(many.asked).toHaveLength(CHECKED_PAGES);
});

it('treats an empty history as a missing permission', async () => {
  expect(await found(serverWith(from(10)), historyOf([]).history)).toEqual({ edited: [], deleted: [] });
});
