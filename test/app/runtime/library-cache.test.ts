import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite.ts';
import { LibraryCache, type OpenLibrary } from '../../../src/app/runtime/library-cache.ts';
import { articleId } from '../../../src/domain/article-id.ts';
import type { LibraryStore, Store } from '../../../src/domain/store.ts';
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

async function setUp(memoryCharacters = 1000) {
  const real = openSqliteStore(':memory:');
  const { loads, failing, store } = watched(real);
  const libraries = new LibraryCache(store, memoryCharacters, () => {});
  const fill = (guild: string, characters: number) => {
    const text = 'a'.repeat(characters);
    return real.library(guild).put(article(text, { id: articleId(text), title: guild }));
  };
  const titles = (guild: string) =>
    libraries.use(guild, async ({ library }) => library.catalogue.readings().map((reading) => reading.article.title));
  return { real, libraries, loads, failing, fill, titles };
}

describe('LibraryCache', () => {
  it('opens a library once for concurrent requests', async () => {
    const { titles, fill, loads } = await setUp();
    await fill('north', 10);
    expect(await Promise.all([titles('north'), titles('north')])).toEqual([['north'], ['north']]);
    await titles('north');
    expect(loads).toEqual(['north']);
  });

  it('loads what another process stored before the next request', async () => {
    const { titles, fill, loads } = await setUp();
    expect(await titles('north')).toEqual([]);
    await fill('north', 10);
    expect(await titles('north')).toEqual(['north']);
    expect(await titles('north')).toEqual(['north']);
    expect(loads).toHaveLength(2);
  });

  it('retries after a failed opening', async () => {
    const { titles, fill, failing } = await setUp();
    await fill('north', 10);
    failing.add('north');
    await expect(titles('north')).rejects.toThrow('the disk is away');
    failing.clear();
    expect(await titles('north')).toEqual(['north']);
  });

  it.each([
    [99, ['south', 'east']],
    [100, ['north', 'south', 'east']],
    [101, ['north', 'south', 'east']],
  ])('keeps %i characters in memory and evicts the least recently used library', async (budget, kept) => {
    const { titles, fill, libraries } = await setUp(budget);
    await fill('north', 50);
    await fill('south', 30);
    await fill('east', 20);
    for (const guild of ['north', 'south', 'east']) await titles(guild);
    expect(libraries.inMemory()).toEqual(kept);
    expect(await titles('north')).toEqual(['north']);
  });

  it('counts a use as recent', async () => {
    const { titles, fill, libraries } = await setUp(70);
    for (const guild of ['north', 'south', 'east']) await fill(guild, 30);
    for (const guild of ['north', 'south', 'north', 'east']) await titles(guild);
    expect(libraries.inMemory()).toEqual(['north', 'east']);
  });

  it('never evicts a library in use, nor the only one', async () => {
    const { titles, fill, libraries } = await setUp(1);
    for (const guild of ['north', 'south']) await fill(guild, 30);
    let finish = () => {};
    let busy: Promise<void> | undefined;
    await new Promise<void>((begun) => {
      busy = libraries.use('north', () => {
        begun();
        return new Promise<void>((resolve) => (finish = resolve));
      });
    });
    await titles('south');
    expect(libraries.inMemory()).toEqual(['north', 'south']);
    finish();
    await busy;
    expect(libraries.inMemory()).toEqual(['south']);
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
