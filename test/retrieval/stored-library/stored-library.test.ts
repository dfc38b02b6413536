import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Reader } from '../../../src/retrieval/stored-library/reader.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { readArticle } from '../../../src/text/read.ts';
import { READER_VERSION } from '../../../src/text/reader-version.ts';
import { article } from '../../articles.ts';

const ferry = article('The red ferry sails at nine.', { title: 'Ferry', origin: 'file:ferry.txt' });
const whale = article('The whale was sold.', { title: 'Whale', origin: 'file:whale.txt' });
const titles = (library: StoredLibrary) => library.catalogue.readings().map((reading) => reading.article.title);
const memory = () => openSqliteStore(':memory:').library('g');

/** A reader that records what it reads and sets its version in its readings. */
const countingReader = (version: number): Reader & { readonly reads: string[] } => {
  const reads: string[] = [];
  return {
    version,
    reads,
    read: (a) => {
      reads.push(a.title);
      return {
        ...readArticle(a),
        mentions: [{ kind: 'date', start: 0, end: 3, canonical: `v${version}`, inferred: false }],
      };
    },
  };
};
const failingOn = (title: string): Reader => ({
  version: READER_VERSION + 1,
  read: (a) => {
    if (a.title === title) throw new Error('unreadable');
    return readArticle(a);
  },
});
const mark = (library: StoredLibrary) => library.catalogue.readings().map((r) => r.mentions[0]?.canonical);

describe('a stored library', () => {
  test('answers from what it stored, also after it is opened anew', async () => {
    const store = memory();
    const library = await StoredLibrary.open(store);
    expect((await library.add(ferry)).outcome).toBe('added');
    const reopened = await StoredLibrary.open(store);
    for (const each of [library, reopened])
      expect(each.catalogue.search('ferry', 3).map((hit) => hit.reading.article.id)).toEqual([ferry.id]);
  });

  test('takes the same content once', async () => {
    const library = await StoredLibrary.open(memory());
    await library.add(ferry);
    expect((await library.add({ ...ferry, origin: 'text:again' })).outcome).toBe('duplicate');
    expect(titles(library)).toEqual(['Ferry']);
  });

  test('makes its changes one after the other, also after one that failed', async () => {
    const store = memory();
    const log: string[] = [];
    const slow = {
      ...store,
      put: async (given: Article) => {
        log.push(`${given.title} begins`);
        await setImmediate();
        log.push(`${given.title} ends`);
        if (given === ferry) throw new Error('the disk is away');
        return store.put(given);
      },
    };
    const library = await StoredLibrary.open(slow);
    const results = await Promise.allSettled([library.add(ferry), library.add(whale)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(log).toEqual(['Ferry begins', 'Ferry ends', 'Whale begins', 'Whale ends']);
  });

  test('replaces an article whose source changed; the old id leads to the new one', async () => {
    const store = memory();
    const library = await StoredLibrary.open(store);
    await library.add(ferry);
    const edited = article('The blue ferry sails at ten.', { title: 'Ferry', origin: ferry.origin });
    expect((await library.add(edited)).outcome).toBe('replaced');
    for (const each of [library, await StoredLibrary.open(store)]) {
      expect(each.catalogue.search('red', 3)).toEqual([]);
      expect(each.catalogue.reading(ferry.id)?.article.id).toBe(edited.id);
    }
  });

  test('an edit taken back gives the first article again', async () => {
    const library = await StoredLibrary.open(memory());
    await library.add(ferry);
    await library.add(article('Another text altogether.', { title: 'Ferry', origin: ferry.origin }));
    expect((await library.add(ferry)).outcome).toBe('replaced');
    expect(library.catalogue.readings().map((reading) => reading.article.text)).toEqual([ferry.text]);
  });

  test('removes an article from store and index', async () => {
    const store = memory();
    const library = await StoredLibrary.open(store);
    await library.addAll([ferry, whale]);
    expect(await library.remove(ferry.id, { forget: true })).toBe(true);
    expect(await library.remove(ferry.id, { forget: true })).toBe(false);
    expect(titles(library)).toEqual(['Whale']);
    expect(titles(await StoredLibrary.open(store))).toEqual(['Whale']);
  });

  test('sees what another process changed, in its own changes too', async () => {
    const store = memory();
    const [here, there] = [await StoredLibrary.open(store), await StoredLibrary.open(store)];
    await there.add(ferry);
    await here.refresh();
    expect(titles(here)).toEqual(['Ferry']);
    await there.remove(ferry.id, { forget: false });
    await here.add(whale);
    expect(titles(here)).toEqual(['Whale']);
  });

  test('amends what is known about an article, here and in another process', async () => {
    const store = memory();
    const readers = [countingReader(1), countingReader(1)] as const;
    const [here, there] = [
      await StoredLibrary.open(store, { reader: readers[0] }),
      await StoredLibrary.open(store, { reader: readers[1] }),
    ];
    await here.addAll([ferry, whale]);
    await there.refresh();
    for (const reader of readers) reader.reads.length = 0;
    const reading = await here.amend({ ...ferry, title: 'Red ferry', text: 'Words that nobody wrote.' });
    expect(reading?.article).toEqual({ ...ferry, title: 'Red ferry' });
    await there.refresh();
    for (const library of [here, there]) {
      expect(titles(library).sort()).toEqual(['Red ferry', 'Whale']);
      expect(library.catalogue.findArticles('red ferry', 1)[0]?.title).toBe('Red ferry');
    }
    expect(readers.map(({ reads }) => reads)).toEqual([[], []]);
    expect(await here.amend({ ...ferry, id: 'unknown' })).toBeUndefined();
  });

  test('opens with the terms that were kept, and makes anew those of another analyser', async () => {
    const store = memory();
    await (await StoredLibrary.open(store)).addAll([ferry]);
    const reader = { ...countingReader(READER_VERSION) };
    const keep = async (change: (terms: Record<string, unknown>) => object) => {
      const { terms, ...kept } = JSON.parse((await store.readings(READER_VERSION)).get(ferry.id)!);
      await store.saveReadings(READER_VERSION, [[ferry.id, JSON.stringify({ ...kept, terms: change(terms) })]]);
    };
    const found = async (words: string) =>
      (await StoredLibrary.open(store, { reader })).catalogue.search(words, 3).map((hit) => hit.reading.article.id);
    await keep((terms) => ({ ...terms, distinct: ['the', 'blue', 'balloon', 'sail', 'at', 'nine'] }));
    expect(await found('balloon')).toEqual([ferry.id]);
    await keep((terms) => ({ ...terms, version: 0 }));
    expect(await found('balloon')).toEqual([]);
    expect(await found('ferry')).toEqual([ferry.id]);
    expect(JSON.parse((await store.readings(READER_VERSION)).get(ferry.id)!).terms.distinct).toContain('ferri');
    expect(reader.reads).toEqual([]);
  });

  test('reads an article anew when its date is amended, also where an older reading was kept', async () => {
    const store = memory();
    const sale = article('The whale was sold on Friday.', { title: 'Sale', publishedAt: '2025-08-20' });
    const [here, there] = [await StoredLibrary.open(store), await StoredLibrary.open(store)];
    await here.addAll([sale]);
    await there.refresh();
    const days = (library: StoredLibrary) =>
      library.catalogue.readings().flatMap((r) => r.mentions.map((m) => m.canonical));
    expect([here, there].map(days)).toEqual([['2025-08-15'], ['2025-08-15']]);
    const outdated = await store.readings(READER_VERSION);
    expect(outdated.size).toBe(1);
    await here.amend({ ...sale, publishedAt: '2025-09-03' });
    await there.refresh();
    expect([here, there].map(days)).toEqual([['2025-08-29'], ['2025-08-29']]);
    await store.saveReadings(READER_VERSION, outdated);
    expect(days(await StoredLibrary.open(store))).toEqual(['2025-08-29']);
  });

  test('compares no articles after changes of its own that touched none, but after those of others', async () => {
    const store = memory();
    let loads = 0;
    const articles = () => {
      loads++;
      return store.articles();
    };
    const library = await StoredLibrary.open({ ...store, articles });
    await store.setSetting('a', '1');
    library.passOver(2, (await store.setSetting('b', '1')).version);
    await library.refresh();
    expect(loads).toBe(1);
    await store.put(ferry);
    library.passOver(1, (await store.setSetting('a', '2')).version);
    await library.refresh();
    expect(titles(library)).toEqual(['Ferry']);
    expect(loads).toBe(2);
  });

  test('uses kept readings, and reads anew when the reader changed', async () => {
    const store = memory();
    const first = countingReader(1);
    await (await StoredLibrary.open(store, { reader: first })).addAll([ferry, whale]);
    const again = countingReader(1);
    expect(mark(await StoredLibrary.open(store, { reader: again }))).toEqual(['v1', 'v1']);
    expect(again.reads).toEqual([]);
    const newer = countingReader(2);
    expect(mark(await StoredLibrary.open(store, { reader: newer }))).toEqual(['v2', 'v2']);
    expect(newer.reads.sort()).toEqual(['Ferry', 'Whale']);
  });

  test.each([19, 20, 21])(
    'keeps the readings of %i articles twenty at a time, the rest with the next start',
    async (count) => {
      const store = memory();
      const library = await StoredLibrary.open(store, { reader: countingReader(1) });
      for (let i = 0; i < count; i++) await library.add(article(`Ferry number ${i} sails.`, { title: `Ferry ${i}` }));
      expect((await store.readings(1)).size).toBe(count < 20 ? 0 : 20);
      const again = countingReader(1);
      await StoredLibrary.open(store, { reader: again });
      expect(again.reads).toHaveLength(count % 20);
      expect((await store.readings(1)).size).toBe(count);
    },
  );

  test('reads every article again when told to', async () => {
    const reader = countingReader(1);
    const library = await StoredLibrary.open(memory(), { reader });
    await library.addAll([ferry, whale]);
    reader.reads.length = 0;
    expect(await library.reread()).toBe(2);
    expect(reader.reads.sort()).toEqual(['Ferry', 'Whale']);
    expect(library.catalogue.search('whale', 3)).toHaveLength(1);
  });

  test('lets others work while it reads a large library, and shows no half-empty one meanwhile', async () => {
    const store = memory();
    const slow: Reader = {
      version: 1,
      read: (a) => {
        for (const end = performance.now() + 3; performance.now() < end; );
        return readArticle(a);
      },
    };
    const library = await StoredLibrary.open(store, { reader: slow });
    await library.addAll(Array.from({ length: 40 }, (_, i) => article(`Ferry ${i} sails.`, { title: `Ferry ${i}` })));
    const seen: number[] = [];
    const watch = setInterval(() => seen.push(titles(library).length), 1);
    const reading = library.reread().then(() => 'read');
    await setImmediate();
    expect(await Promise.race([reading, library.refresh().then(() => 'refreshed')])).toBe('refreshed');
    await reading;
    clearInterval(watch);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([40]));
  });

  test('stores nothing that it cannot read', async () => {
    const store = memory();
    const library = await StoredLibrary.open(store, { reader: failingOn('Whale') });
    await expect(library.add(whale)).rejects.toThrow('unreadable');
    expect(await store.articles()).toEqual([]);
  });

  test('opens although the reader fails on an article, which can be seen and removed', async () => {
    const store = memory();
    await (await StoredLibrary.open(store)).addAll([ferry, whale]);
    const faults: unknown[] = [];
    const report = (error: unknown) => faults.push(error);
    const library = await StoredLibrary.open(store, { reader: failingOn('Whale'), report });
    expect(titles(library).sort()).toEqual(['Ferry', 'Whale']);
    expect(faults.map(String)).toEqual([`Error: article ${whale.id} could not be read`]);
    expect(library.catalogue.search('whale', 1)).toEqual([]);
    expect([...(await store.readings(READER_VERSION + 1)).keys()], 'a failed reading is not kept').toEqual([ferry.id]);
    await library.remove(whale.id, { forget: true });
    expect(titles(library)).toEqual(['Ferry']);
  });

  test('changes one after the other: many at once lose nothing', async () => {
    const store = memory();
    const library = await StoredLibrary.open(store);
    const many = Array.from({ length: 40 }, (_, i) => article(`Ferry number ${i} sails.`, { title: `Ferry ${i}` }));
    await Promise.all(many.map((each) => library.add(each)));
    expect(titles(library)).toHaveLength(40);
    expect(await store.articles()).toHaveLength(40);
  });
});
