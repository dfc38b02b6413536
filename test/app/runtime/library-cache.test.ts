import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { LibraryCache, type OpenLibrary } from '../../../src/app/runtime/library-cache.ts';
import { articleId } from '../../../src/domain/article-id.ts';
import type { LibraryStore, Store } from '../../../src/domain/store.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { article } from '../../articles.ts';

/** A store that counts how often each library is loaded, and can be made to fail. */
function watched(store: Store) {
  const loads: string[] = [];
  const failing = new Set<string>();
  const library = (guild: string): LibraryStore => ({
    ...store.library(guild),
    articles: () => {
      loads.push(guild);
      if (failing.has(guild)) return Promise.reject(new Error('the disk is away'));
      return store.library(guild).articles();
    },
  });
  return { loads, failing, store: { ...store, library } };
}

/** @param libraries how many libraries of one article the memory holds */
async function setUp(libraries = 100, spare = 0) {
  const real = openSqliteStore(':memory:');
  const { loads, failing, store } = watched(real);
  const cache = new LibraryCache(store, libraries * (await bytesOfOne()) + spare, () => {});
  const fill = (guild: string) => real.library(guild).put(articleOf('Fog.', guild));
  const titles = (guild: string) =>
    cache.use(guild, async ({ library }) => library.catalogue.readings().map((reading) => reading.article.title));
  return { real, libraries: cache, loads, failing, fill, titles };
}

const articleOf = (text: string, title: string) => article(text, { title, id: articleId(text) });

/** What a library takes that `fill` has filled. */
async function bytesOfOne(): Promise<number> {
  const store = openSqliteStore(':memory:').library('north');
  await store.put(articleOf('Fog.', 'north'));
  return (await StoredLibrary.open(store)).catalogue.heapBytes;
}

describe('LibraryCache', () => {
  it('opens a library once for concurrent requests', async () => {
    const { titles, fill, loads } = await setUp();
    await fill('north');
    expect(await Promise.all([titles('north'), titles('north')])).toEqual([['north'], ['north']]);
    await titles('north');
    expect(loads).toEqual(['north']);
  });

  it('counts the characters of the articles in memory', async () => {
    const { titles, fill, libraries } = await setUp();
    for (const guild of ['north', 'south', 'west']) await fill(guild);
    expect(libraries.characters()).toBe(0);
    await titles('north');
    await titles('south');
    expect(libraries.characters()).toBe(2 * 'Fog.'.length);
  });

  it('loads what another process stored before the next request', async () => {
    const { titles, fill, loads } = await setUp();
    expect(await titles('north')).toEqual([]);
    await fill('north');
    expect(await titles('north')).toEqual(['north']);
    expect(await titles('north')).toEqual(['north']);
    expect(loads).toHaveLength(2);
  });

  it('retries after a failed opening', async () => {
    const { titles, fill, failing } = await setUp();
    await fill('north');
    failing.add('north');
    await expect(titles('north')).rejects.toThrow('the disk is away');
    failing.clear();
    expect(await titles('north')).toEqual(['north']);
  });

  it.each([
    [-1, ['south', 'east']],
    [0, ['north', 'south', 'east']],
    [1, ['north', 'south', 'east']],
  ])(
    'keeps what fits into memory (three libraries and %i bytes) and evicts the least recently used',
    async (spare, kept) => {
      const { titles, fill, libraries } = await setUp(3, spare);
      for (const guild of ['north', 'south', 'east']) await fill(guild);
      for (const guild of ['north', 'south', 'east']) await titles(guild);
      expect(libraries.inMemory()).toEqual(kept);
      expect(await titles('north')).toEqual(['north']);
    },
  );

  it('counts a use as recent', async () => {
    const { titles, fill, libraries } = await setUp(2);
    for (const guild of ['north', 'south', 'east']) await fill(guild);
    for (const guild of ['north', 'south', 'north', 'east']) await titles(guild);
    expect(libraries.inMemory()).toEqual(['north', 'east']);
  });

  it('never evicts a library in use; another one for which no room is left waits', async () => {
    const { titles, fill, libraries } = await setUp(1);
    for (const guild of ['north', 'south']) await fill(guild);
    let finish = () => {};
    let busy: Promise<void> | undefined;
    await new Promise<void>((begun) => {
      busy = libraries.use('north', () => {
        begun();
        return new Promise<void>((resolve) => (finish = resolve));
      });
    });
    const waiting = titles('south');
    for (let i = 0; i < 20; i++) await setImmediate();
    expect(libraries.inMemory()).toEqual(['north', 'south']);
    finish();
    await busy;
    expect(await waiting).toEqual(['south']);
    expect(libraries.inMemory()).toEqual(['south']);
  });

  it('refuses one of two libraries that are being loaded and wait for one another’s memory in one sentence', async () => {
    const { titles, real } = await setUp(2);
    const filling = ['north', 'south'].map(async (guild) => {
      for (const text of ['Fog.', 'Rain.']) await real.library(guild).put({ ...articleOf(text, guild), origin: text });
    });
    await Promise.all(filling);
    const opened = await Promise.allSettled([titles('north'), titles('south')]);
    const refused = opened.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason.message).toMatch(/^The program is short of memory at the moment; [^.]+\.$/);
    expect(await titles('north')).toEqual(['north', 'north']);
    expect(await titles('south')).toEqual(['south', 'south']);
  });

  it('refuses a library that is larger than the memory in one sentence, and opens it when it is smaller again', async () => {
    const { titles, fill, real } = await setUp(1);
    await fill('north');
    const second = articleOf('The ferry sails on Monday.', 'Ferry');
    await real.library('north').put(second);
    await expect(titles('north')).rejects.toThrow(/^The articles of this server need more memory than [^.]+\.$/);
    await real.library('north').remove(second.id, { forget: false });
    expect(await titles('north')).toEqual(['north']);
  });

  it('opens a few libraries at the same time, and all in the end', async () => {
    const { titles, fill } = await setUp(8);
    const guilds = Array.from({ length: 20 }, (_, i) => `server ${i}`);
    for (const guild of guilds) await fill(guild);
    expect(await Promise.all(guilds.map(titles))).toEqual(guilds.map((guild) => [guild]));
  });

  it('lets other requests run between two queued changes', async () => {
    const { libraries } = await setUp();
    const seen: string[] = [];
    const change = (name: string) => libraries.use('north', ({ inTurn }) => inTurn(async () => void seen.push(name)));
    const others = setImmediate().then(() => seen.push('others'));
    await Promise.all([change('one'), change('two'), change('three'), others]);
    expect(seen.indexOf('others')).toBeLessThan(seen.indexOf('three'));
  });

  it('runs the changes of a server one at a time, also after a failed one', async () => {
    const { libraries } = await setUp();
    const log: string[] = [];
    const change = (name: string, fails = false) =>
      libraries.use('north', ({ inTurn }: OpenLibrary) =>
        inTurn(async () => {
          log.push(`${name} begins`);
          await new Promise((resolve) => setTimeout(resolve, 5));
          log.push(`${name} ends`);
          if (fails) throw new Error(name);
        }),
      );
    const results = await Promise.allSettled([change('one', true), change('two'), change('three')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
  });
});
