import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/domain/article.ts';
import type { LibraryStore, Store } from '../../../../src/domain/store.ts';
import { itKeepsRecords } from './store-contract-records.ts';

/** A store for one test. */
export interface OpenedStore {
  readonly store: Store;
  /** Closes it and removes its data. */
  end(): Promise<void>;
}

const full: Required<Article> = {
  id: 'a1',
  title: 'Harbour reopens',
  text: 'Sie sagte: \u201eJa\u201c\r\n\r\nA cafe\u0301, a \u{1F6A2} and a tab\t.\n',
  source: 'The Ostervik Post',
  link: 'https://post.example/harbour',
  publishedAt: '2025-08-20T10:00:00+02:00',
  ingestedAt: '2025-08-21T08:00:00Z',
  ingestedBy: 'u1',
  origin: 'message:c1/m1',
  parts: [
    { start: 0, end: 16, link: 'https://chat.example/m1' },
    { start: 16, end: 40, link: 'https://chat.example/m2' },
  ],
  alsoAt: [
    { origin: 'link:https://gazette.example/h', source: 'Gazette', link: 'https://gazette.example/h' },
    { origin: 'message:c2/m9', publishedAt: '2025-08-21' },
  ],
  corrected: ['title'],
  claimedLink: 'https://gazette.example/claimed',
  claimedSource: 'The Gazette, as somebody claims',
  unvouched: true,
  story: 'full',
};

function article(id: string, fields: Partial<Article> = {}): Article {
  return {
    id,
    title: `Title ${id}`,
    text: `Text of ${id}.`,
    ingestedAt: '2025-08-21T08:00:00Z',
    ingestedBy: 'u1',
    origin: `text:${id}`,
    ...fields,
  };
}

/** The contract of every store. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    const opened: OpenedStore[] = [];
    const setUp = async () => {
      const current = await open();
      opened.push(current);
      return { ...current, library: current.store.library('north') };
    };
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.end();
    });
    const idsOf = (articles: readonly Article[]) => articles.map(({ id }) => id);

    it('returns every field and character unchanged', async () => {
      const { library } = await setUp();
      await library.put(full);
      await library.put(article('b2'));
      expect(await library.articles()).toEqual([full, article('b2')]);
      expect(await library.find('a1')).toEqual(full);
      expect(await library.find('nothing')).toBeUndefined();
    });

    it('moves articles to the shelf of a channel and back out of it', async () => {
      const { store, library } = await setUp();
      await library.putAll([full, article('b2'), article('c3')]);
      await library.replace('b2', article('b3'));
      const { alsoAt, ...kept } = full;
      const left = { ...article('a1', { text: full.text }), origin: alsoAt![0]!.origin };
      const moves = [
        { id: 'a1', kept, left, hiddenActions: 0 },
        { id: 'b3', kept: article('b3'), hiddenActions: 7 },
      ];
      expect(await library.shelve('c1', moves)).toEqual({ version: 3 });
      expect(await library.shelve('c1', [])).toEqual({ version: 3 });
      expect(await library.articles()).toEqual([left, article('c3')]);
      for (const id of ['b2', 'b3']) expect(await library.find(id)).toBeUndefined();
      expect(await library.aliases()).toEqual(new Map());
      const shelved = [
        { channel: 'c1', article: kept, hiddenActions: 0 },
        { channel: 'c1', article: article('b3'), hiddenActions: 7 },
      ];
      expect(await library.shelved()).toEqual(shelved);
      expect(await library.shelved('c1')).toEqual(shelved);
      expect(await library.shelved('c2')).toEqual([]);
      expect(await store.library('south').shelved()).toEqual([]);
      expect(await library.shelves()).toEqual(new Map([['c1', 2]]));
      await library.setShelved('c1', 'b3', { article: article('b3', { title: 'Changed' }) });
      await library.setShelved('c1', 'a1', undefined);
      expect(await library.shelved()).toEqual([{ channel: 'c1', article: article('b3', { title: 'Changed' }) }]);
      expect(await library.version()).toBe(3);
      // Leaves no trace that would refuse it.
      expect(await library.isForgotten('b3')).toBe(false);
      expect((await library.put(article('b3'))).added).toBe(true);
    });

    it('shelves all articles or none', async () => {
      const { library } = await setUp();
      await library.putAll([article('a'), article('b')]);
      const moves = [
        { id: 'a', kept: article('a'), hiddenActions: 0 },
        { id: 'b', kept: { ...article('b'), id: {} as string }, hiddenActions: 0 },
      ];
      await expect(library.shelve('c1', moves)).rejects.toThrow();
      expect(idsOf(await library.articles())).toEqual(['a', 'b']);
      expect(await library.shelved()).toEqual([]);
    });

    it('increments the version with every change and nothing else', async () => {
      const { library } = await setUp();
      expect(await library.version()).toBe(0);
      expect(await library.put(article('a'))).toEqual({ added: true, version: 1 });
      expect(await library.put(article('a'))).toEqual({ added: false, version: 1 });
      expect((await library.putAll([article('b'), article('c')])).version).toBe(2);
      expect((await library.putAll([article('b')])).version).toBe(2);
      expect((await library.putAll([])).version).toBe(2);
      expect(await library.remove('a', { forget: false })).toEqual({ removed: true, version: 3 });
      expect(await library.remove('a', { forget: true })).toEqual({ removed: false, version: 3 });
      expect(await library.setSetting('role', 'r1')).toEqual({ version: 4 });
      expect(await library.setSetting('role', 'r1')).toEqual({ version: 4 });
      expect(await library.setSetting('role', undefined)).toEqual({ version: 5 });
      const better = article('b', { title: 'A better title' });
      expect(await library.amend(better)).toEqual({ amended: true, version: 6 });
      expect(await library.amend(better)).toEqual({ amended: true, version: 6 });
      expect(await library.amend(article('unknown'))).toEqual({ amended: false, version: 6 });
      await library.saveReadings(1, [['b', '{}']]);
      await library.setMark('c1', 'm1');
      await library.recordAction({ at: '2025-08-21T08:00:00Z', by: 'u1', what: 'reload', subject: '' });
      expect(await library.version()).toBe(6);
    });

    it('lists articles by time of ingestion, then by id', async () => {
      const { library } = await setUp();
      const late = article('a', { ingestedAt: '2025-08-22T08:00:00Z' });
      await library.putAll([late, article('c'), article('b')]);
      expect(idsOf(await library.articles())).toEqual(['b', 'c', 'a']);
    });

    it('leaves the stored article unchanged if the same content is added', async () => {
      const { library } = await setUp();
      await library.put(article('a'));
      await library.put(article('a', { title: 'Another', origin: 'link:https://x.example' }));
      expect(await library.articles()).toEqual([article('a')]);
    });

    it('replaces the article of the same origin, and finds it by every former id', async () => {
      const { library } = await setUp();
      await library.put(article('v1', { origin: 'message:c/m' }));
      expect(await library.put(article('v2', { origin: 'message:c/m' }))).toEqual({
        added: true,
        replaced: 'v1',
        version: 2,
      });
      await library.put(article('v3', { origin: 'message:c/m' }));
      expect(idsOf(await library.articles())).toEqual(['v3']);
      expect((await library.find('v1'))?.id).toBe('v3');
      expect((await library.find('v2'))?.id).toBe('v3');
      expect(await library.aliases()).toEqual(
        new Map([
          ['v1', 'v3'],
          ['v2', 'v3'],
        ]),
      );
    });

    it('accepts an edit back to an older text', async () => {
      const { library } = await setUp();
      for (const id of ['v1', 'v2', 'v1']) await library.put(article(id, { origin: 'message:c/m' }));
      expect(idsOf(await library.articles())).toEqual(['v1']);
      expect(await library.aliases()).toEqual(new Map([['v2', 'v1']]));
    });

    it('turns a former id back into an article if its content comes from elsewhere', async () => {
      const { library } = await setUp();
      for (const id of ['v1', 'v2']) await library.put(article(id, { origin: 'message:c/m' }));
      await library.put(article('v1', { origin: 'text:v1' }));
      expect((await library.find('v1'))?.origin).toBe('text:v1');
      expect(await library.aliases()).toEqual(new Map());
    });

    it('adds many like each one separately', async () => {
      const { library } = await setUp();
      await library.put(article('a'));
      const many = [article('a'), article('b', { origin: 'text:a' }), article('c'), article('c')];
      expect(await library.putAll(many)).toEqual({ added: ['b', 'c'], replaced: ['a'], version: 2 });
      expect((await library.find('a'))?.id).toBe('b');
    });

    it('adds all or none', async () => {
      const { library } = await setUp();
      const broken = { ...article('b'), title: undefined } as unknown as Article;
      await expect(library.putAll([article('a'), broken])).rejects.toThrow();
      expect(await library.articles()).toEqual([]);
      expect(await library.version()).toBe(0);
      expect((await library.put(article('a'))).added).toBe(true);
    });

    it('removes an article by a former id too, with its aliases', async () => {
      const { library } = await setUp();
      for (const id of ['v1', 'v2']) await library.put(article(id, { origin: 'message:c/m' }));
      expect((await library.remove('v1', { forget: false })).removed).toBe(true);
      expect(await library.articles()).toEqual([]);
      expect(await library.aliases()).toEqual(new Map());
      expect(await library.isForgotten('v2')).toBe(false);
    });

    it('remembers forgotten ids and origins until they are added again', async () => {
      const { library } = await setUp();
      for (const id of ['v1', 'v2']) await library.put(article(id, { origin: 'message:c/m' }));
      expect(await library.articleCount()).toBe(1);
      await library.remove('v2', { forget: true, also: ['link:https://a.example'] });
      expect(await library.articleCount()).toBe(0);
      for (const key of ['v1', 'v2', 'message:c/m', 'link:https://a.example']) {
        expect(await library.isForgotten(key)).toBe(true);
      }
      await library.put(article('v2', { origin: 'message:c/m' }));
      for (const key of ['v2', 'message:c/m']) expect(await library.isForgotten(key)).toBe(false);
      expect(await library.isForgotten('v1')).toBe(true);
      await library.remove('v2', { forget: true, also: ['message:c/n'] });
      await library.put(article('v2', { origin: 'message:c/m', alsoAt: [{ origin: 'message:c/n' }] }));
      expect(await library.isForgotten('message:c/n')).toBe(false);
      await library.unforget(['link:https://a.example']);
      expect(await library.isForgotten('link:https://a.example')).toBe(false);
      expect(await library.isForgotten('v1')).toBe(true);
    });

    it('rewrites metadata and nothing else', async () => {
      const { library } = await setUp();
      await library.putAll([full, article('b')]);
      const known = { title: 'B', source: 'S', link: 'https://b.example', publishedAt: '2025-01-02' };
      const claimed = { claimedLink: 'https://c.example', claimedSource: 'C', unvouched: true, story: 'full' } as const;
      const amended = article('b', { ...known, ...claimed, alsoAt: [{ origin: 'text:c' }], corrected: ['title'] });
      const came = { origin: 'text:x', ingestedAt: 'now', ingestedBy: 'u2', parts: [{ start: 0, end: 1, link: 'l' }] };
      await library.amend({ ...amended, ...came, text: 'Other words.' });
      expect(await library.articles()).toEqual([full, amended]);
      await library.amend(article('b'));
      expect(await library.articles()).toEqual([full, article('b')]);
    });

    it('amends by current id only', async () => {
      const { library } = await setUp();
      for (const id of ['v1', 'v2']) await library.put(article(id, { origin: 'message:c/m' }));
      expect(await library.amend(article('v1', { title: 'Older' }))).toEqual({ amended: false, version: 2 });
      expect((await library.find('v2'))?.title).toBe('Title v2');
    });

    it('replaces an article by another, which is found by the ids of both', async () => {
      const { library } = await setUp();
      await library.put(article('v1', { origin: 'message:c/m' }));
      await library.put(article('v2', { origin: 'message:c/m' }));
      await library.put(article('b'));
      const next = article('v3', { origin: 'link:https://x.example', alsoAt: [{ origin: 'message:c/m' }] });
      expect(await library.replace('v2', next)).toEqual({ replaced: ['v2'], version: 4 });
      expect(await library.articles()).toEqual([article('b'), next]);
      for (const id of ['v1', 'v2', 'v3']) expect((await library.find(id))?.id).toBe('v3');
    });

    it('moves an article to another origin, and removes the one there', async () => {
      const { library } = await setUp();
      await library.put(article('a'));
      await library.put(article('b'));
      const moved = article('a', { origin: 'text:b' });
      expect(await library.replace('a', moved)).toEqual({ replaced: ['a', 'b'], version: 3 });
      expect(await library.articles()).toEqual([moved]);
      expect((await library.find('b'))?.id).toBe('a');
      expect(await library.replace('b', article('c'))).toEqual({ replaced: [], version: 3 });
      expect(await library.articles()).toEqual([moved]);
    });

    it('drops outdated readings a hundred at a time, because after an upgrade those of the whole library are', async () => {
      const { library } = await setUp();
      const ids = Array.from({ length: 120 }, (_, at) => `article ${at}`);
      await library.putAll(ids.map((id) => article(id)));
      await library.saveReadings(
        1,
        ids.map((id) => [id, 'old'] as const),
      );
      await library.saveReadings(2, [[ids[0]!, 'new']]);
      expect((await library.readings(1)).size).toBeGreaterThan(0);
      await library.saveReadings(2, [[ids[1]!, 'new']]);
      expect(await library.readings(1)).toEqual(new Map());
      expect((await library.readings(2)).size).toBe(2);
    });

    it('keeps readings of one reader version, for existing articles only', async () => {
      const { library } = await setUp();
      await library.putAll([article('a'), article('b')]);
      await library.saveReadings(1, [
        ['a', 'old a'],
        ['b', 'old b'],
        ['gone', 'x'],
      ]);
      expect(await library.readings(1)).toEqual(
        new Map([
          ['a', 'old a'],
          ['b', 'old b'],
        ]),
      );
      expect(await library.readings(1, ['b', 'gone'])).toEqual(new Map([['b', 'old b']]));
      expect(await library.readings(1, [])).toEqual(new Map());
      await library.saveReadings(2, [['a', 'new a']]);
      expect(await library.readings(1)).toEqual(new Map());
      expect(await library.readings(2)).toEqual(new Map([['a', 'new a']]));
      await library.saveReadings(2, [['a', 'newer a']]);
      await library.remove('b', { forget: false });
      expect(await library.readings(2)).toEqual(new Map([['a', 'newer a']]));
      await library.put(article('a2', { origin: 'text:a' }));
      expect(await library.readings(2)).toEqual(new Map());
    });

    itKeepsRecords(setUp);

    it('keeps the libraries of two servers separate throughout', async () => {
      const { library, store } = await setUp();
      const south = store.library('south');
      await library.put(article('a'));
      await library.put(article('a2', { origin: 'text:a' }));
      await library.setSetting('role', 'r1');
      await library.saveReadings(1, [['a2', 'reading']]);
      await library.remove('a2', { forget: true });
      await library.setMark('c1', 'm1');
      await library.recordAction({ at: '2025-08-21T08:00:00Z', by: 'u1', what: 'forget', subject: 'a2' });
      await south.put(article('a2'));
      await library.put(article('b'));
      await library.amend(article('a2', { title: 'Amended in the north' }));
      expect(idsOf(await south.articles())).toEqual(['a2']);
      expect(await south.version()).toBe(1);
      expect(await south.find('b')).toBeUndefined();
      expect(await south.find('a')).toBeUndefined();
      expect(await south.aliases()).toEqual(new Map());
      expect(await south.isForgotten('a')).toBe(false);
      expect(await south.setting('role')).toBeUndefined();
      expect(await south.settings()).toEqual(new Map());
      expect(await south.mark('c1')).toBeUndefined();
      expect(await south.actions(5)).toEqual([]);
      expect((await south.find('a2'))?.title).toBe('Title a2');
      expect(await south.readings(1)).toEqual(new Map());
      expect((await south.remove('b', { forget: false })).removed).toBe(false);
    });

    it('treats hostile text as text', async () => {
      const { store } = await setUp();
      const library = store.library(`'; DROP TABLE article; --`);
      const hostile = article(`a' OR '1'='1`, { title: `"'; --`, text: '\u0001 %s $1 \\ \u2028' });
      await library.put(hostile);
      expect(await library.articles()).toEqual([hostile]);
      expect(await library.find(`x' OR '1'='1`)).toBeUndefined();
    });
  });
}

/** The contract of two connections to the same data. */
export function describeSharedStore(name: string, openTwo: () => Promise<[OpenedStore, OpenedStore]>): void {
  describe(`${name}, two connections`, () => {
    it('each sees the other’s changes, and the version counts both', async () => {
      const both = await openTwo();
      const [one, other] = both.map(({ store }) => store.library('north')) as [LibraryStore, LibraryStore];
      await one.put(article('a'));
      expect(await other.version()).toBe(1);
      expect((await other.articles()).map(({ id }) => id)).toEqual(['a']);
      const action = { at: '2025-08-21T08:00:00Z', by: 'u1', what: 'reload', subject: '' };
      const changes = Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).put(article(`n${i}`)));
      const versions = (await Promise.all(changes)).map(({ version }) => version);
      expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
      expect(await one.version()).toBe(21);
      await Promise.all([one, other, one, other].map((each) => each.recordAction(action)));
      const numbers = (await one.actions(9)).map(({ number }) => number);
      expect(new Set(numbers).size).toBe(4);
      await other.amend(article('n2', { title: 'Amended' }));
      expect((await one.find('n2'))?.title).toBe('Amended');
      await other.remove('n3', { forget: true });
      expect(await one.isForgotten('n3')).toBe(true);
      for (const { end } of both) await end();
    });
  });
}
