import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { DatabaseSync } from '../../../src/adapters/storage/sqlite/driver.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { articleId } from '../../../src/domain/article-id.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { LibraryStore } from '../../../src/domain/store.ts';
import type { Reader } from '../../../src/retrieval/stored-library/reader.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-damaged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = (text: string, title: string) =>
  article(text, { id: articleId(text), title, origin: `folder:${title.toLowerCase()}.txt` });
const ferry = whole('The red ferry sails at nine.', 'Ferry');
const whale = whole('The whale was sold on Friday.', 'Whale');
const isIntact = ({ id, text }: { readonly id: string; readonly text: string }) => articleId(text) === id;
const titles = (library: StoredLibrary) => library.catalogue.readings().map((reading) => reading.article.title);

let files = 0;

/** A library of two articles in a file, and a way to change that file with SQL from outside. */
async function twoArticles(): Promise<{ readonly store: LibraryStore; readonly damage: (sql: string) => void }> {
  const path = join(folder, `${++files}.db`);
  const store = openSqliteStore(path).library('g');
  await (await StoredLibrary.open(store)).addAll([ferry, whale]);
  const damage = (sql: string) => {
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
  };
  return { store, damage };
}

/** Opens a library and returns what it reported and which articles it read anew. */
async function opened(store: LibraryStore, options: { readonly isIntact?: typeof isIntact } = {}) {
  const reports: string[] = [];
  const reads: string[] = [];
  const reader: Reader = {
    version: 1,
    read: (given) => {
      reads.push(given.title);
      return readArticle(given);
    },
  };
  const report = (error: unknown) => reports.push(String(error));
  const library = await StoredLibrary.open(store, { ...options, reader, report });
  return { library, reads, reports };
}

/** The store with some methods that fail like a disk. */
function failing(store: LibraryStore, ...methods: (keyof LibraryStore)[]): LibraryStore {
  const fail = async () => {
    throw new UserError('unavailable', 'The database stands on a disk that is full.');
  };
  return { ...store, ...Object.fromEntries(methods.map((method) => [method, fail])) };
}

describe('readings that cannot be used', () => {
  it.each(["'null'", "'{}'", "'[]'", 'substr(reading, 1, 40)', `replace(reading, '"end":', '"end":9')`, "''"])(
    'are made anew, those of other articles are not: %s',
    async (value) => {
      const { store, damage } = await twoArticles();
      await opened(store);
      damage(`UPDATE reading SET reading = ${value} WHERE id = '${ferry.id}'`);
      const { library, reads, reports } = await opened(store);
      expect(reads).toEqual(['Ferry']);
      expect(reports).toEqual([]);
      expect(library.catalogue.search('ferry', 1)[0]?.reading).toEqual(readArticle(ferry));
      expect((await opened(store)).reads, 'they were mended').toEqual([]);
    },
  );

  it('are made anew when they cannot be read at all, and that is reported once', async () => {
    const { store } = await twoArticles();
    const { library, reads, reports } = await opened(failing(store, 'readings', 'saveReadings'));
    expect(reads.sort()).toEqual(['Ferry', 'Whale']);
    expect(reports).toEqual(['Error: readings cannot be kept: they are made anew at every start until they can']);
    await library.reread();
    expect(reports).toHaveLength(1);
  });

  it('are written later when the store takes them again', async () => {
    const { store } = await twoArticles();
    let isFull = true;
    const { saveReadings } = failing(store, 'saveReadings');
    const { library, reports } = await opened({
      ...store,
      saveReadings: (...given) => (isFull ? saveReadings : store.saveReadings)(...given),
    });
    expect((await store.readings(1)).size).toBe(0);
    isFull = false;
    await library.addAll([whole('The pier is long.', 'Pier')]);
    expect((await store.readings(1)).size).toBe(3);
    isFull = true;
    await library.addAll([whole('The mast is tall.', 'Mast')]);
    expect(reports, 'once each time').toHaveLength(2);
  });

  it('are not tried for every article of a large library', async () => {
    const { store } = await twoArticles();
    await store.putAll(Array.from({ length: 90 }, (_, i) => whole(`Boat ${i} is here.`, `Boat ${i}`)));
    let tries = 0;
    const saveReadings = async () => {
      tries++;
      throw new Error('full');
    };
    await opened({ ...store, saveReadings });
    expect(tries).toBeLessThanOrEqual(Math.ceil(92 / 20) + 1);
  });
});

test('what was stored is acknowledged, whatever fails afterwards', async () => {
  const { store } = await twoArticles();
  let isBroken = false;
  const broken = failing(store, 'saveReadings', 'articles', 'version');
  const { library, reports } = await opened({
    ...store,
    saveReadings: broken.saveReadings,
    articles: (...given) => (isBroken ? broken : store).articles(...given),
    version: () => (isBroken ? broken : store).version(),
  });
  isBroken = true;
  for (let i = 0; i < 25; i++) {
    // Another process changes something too, so that the library has to load.
    await store.setSetting('role', String(i));
    expect((await library.add(whole(`Boat ${i} is here.`, `Boat ${i}`))).outcome).toBe('added');
  }
  expect(await library.addAll([whole('The pier is long.', 'Pier')])).toEqual({ added: 1, replaced: 0 });
  isBroken = false;
  expect(await store.articles()).toHaveLength(28);
  await library.refresh();
  expect(titles(library)).toHaveLength(28);
  expect(reports.length).toBeGreaterThan(0);
});

test('a library that is loaded answers although the store cannot be asked any more; reported once', async () => {
  const { store } = await twoArticles();
  let isAway = false;
  const { version } = failing(store, 'version');
  const { library, reports } = await opened({ ...store, version: () => (isAway ? version : store.version)() });
  isAway = true;
  for (let i = 0; i < 3; i++) await library.refresh();
  expect(titles(library).sort()).toEqual(['Ferry', 'Whale']);
  expect(reports).toEqual(['Error: changes of a library cannot be loaded']);
  isAway = false;
  await store.put(whole('The pier is long.', 'Pier'));
  await library.refresh();
  expect(titles(library)).toContain('Pier');
});

describe('a damaged article', () => {
  const WHAT_TO_DO =
    'add it again, type /reload if its file is in the folder of articles, or --restore a backup; --verify names all damage';
  const named = `Article ${ferry.id.slice(0, 8)} (folder:ferry.txt) is left out, because`;

  it.each(['parts', 'also_at', 'corrected'])(
    'costs itself alone, is named, and can be added again: %s',
    async (column) => {
      for (const value of ['null', '[null]', '{', '"x"']) {
        const { store, damage } = await twoArticles();
        damage(`UPDATE article SET ${column} = '${value}' WHERE id = '${ferry.id}'`);
        const { library, reports } = await opened(store);
        expect(titles(library)).toEqual(['Whale']);
        const why = `its column ${column} does not hold what was written there`;
        expect(reports).toEqual([`${named} ${why}: ${WHAT_TO_DO}.`]);
        await library.reread();
        expect(reports, 'reported once').toHaveLength(1);
        expect((await library.add(ferry)).outcome).toBe('added');
        for (const each of [library, (await opened(store)).library])
          expect(titles(each).sort()).toEqual(['Ferry', 'Whale']);
      }
    },
  );

  it('is one whose text was changed outside of the program; the folder of articles mends it', async () => {
    const { store, damage } = await twoArticles();
    damage(`UPDATE article SET text = 'The blue ferry sails at ten.' WHERE id = '${ferry.id}'`);
    const { library, reports } = await opened(store, { isIntact });
    expect(titles(library)).toEqual(['Whale']);
    expect(library.catalogue.search('blue', 3)).toEqual([]);
    expect(reports).toEqual([`${named} its text is not the one it was stored with: ${WHAT_TO_DO}.`]);
    expect(await library.addAll([ferry, whale])).toEqual({ added: 1, replaced: 0 });
    for (const each of [library, (await opened(store, { isIntact })).library])
      expect(each.catalogue.search('ferry', 1)[0]?.reading.article).toEqual(ferry);
  });

  it('can be removed', async () => {
    const { store, damage } = await twoArticles();
    damage(`UPDATE article SET parts = '{' WHERE id = '${ferry.id}'`);
    expect(await store.find(ferry.id)).toBeUndefined();
    expect((await store.remove(ferry.id, { forget: true })).removed).toBe(true);
    expect(await store.isForgotten(ferry.origin)).toBe(true);
  });
});
