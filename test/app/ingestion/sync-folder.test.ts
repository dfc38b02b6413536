import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { inEnglish } from '../../../src/app/languages/messages.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/app/limits.ts';
import type { Article } from '../../../src/domain/article.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An article's file, with the name as its first line. */
const story = (name: string) => `${name}\n\nThe ferry of ${name} left the harbour at dawn.\n`;

async function setUp(files: Record<string, string>, changed: Partial<Limits> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-folder-'));
  folders.push(folder);
  const store = openSqliteStore(':memory:').library('north');
  const read: string[] = [];
  const reader = {
    version: 1,
    read(article: Article) {
      read.push(article.title);
      const sentences = [{ start: 0, end: article.text.length, index: 0, paragraph: 0 }];
      return { article, sentences, quotes: [], mentions: [] };
    },
  };
  const library = await StoredLibrary.open(store, { reader });
  const limits = { ...DEFAULT_LIMITS, ...changed };
  const now = () => new Date('2025-08-21T08:00:00Z');
  const page = async () => ({ text: 'The page says that the ferry left at dawn.', title: 'A page' });
  const web = { page: async () => ({ ...(await page()), link: '' }), formerLink: () => undefined, html: page };
  const ingestion = createIngestion({ library, store, folder, limits, web, now, inTurn: (change) => change() });
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
  const remove = (name: string) => rmSync(join(folder, name));
  const titles = () =>
    library.catalogue
      .readings()
      .map(({ article }) => article.title)
      .sort();
  const stored = async () => (await store.articles()).map(({ title }) => title).sort();
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { folder, store, library, ingestion, read, write, remove, titles, stored };
}

const counts = (added: number, changed: number, removed: number, articles: number) => ({
  added,
  changed,
  removed,
  articles,
  refused: [],
});

describe('reload', () => {
  it('looks through the library no more often for many articles than for few', async () => {
    const scans = async (count: number) => {
      const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.txt`, story(`Pier ${i}`)]));
      const { ingestion, library, write } = await setUp(files);
      await ingestion.reload();
      for (let i = 0; i < count; i += 2) write(`${i}.txt`, story(`Quay ${i}`));
      const looks = vi.spyOn(library.catalogue, 'readings');
      expect(await ingestion.reload()).toMatchObject({ added: 0, changed: count / 2, removed: 0 });
      return looks.mock.calls.length;
    };
    expect(await scans(60)).toBe(await scans(6));
  });

  it('reads pages, lists and archives; removes articles that are gone from them', async () => {
    const html = '<html><p>The ferry left the harbour at dawn.</p></html>';
    const list = (...texts: readonly string[]) => JSON.stringify(texts.map((text, i) => ({ text, title: `J${i}` })));
    const { ingestion, titles, write } = await setUp({
      'page.html': html,
      'list.json': list('The ferry left at dawn.', ' ', 'It came back at dusk.'),
    });
    const first = await ingestion.reload();
    expect(titles()).toEqual(['A page', 'J0', 'J2']);
    expect(first.refused.map(inEnglish)).toEqual(['list.json: list.json 2: There is no text in it.']);
    write('list.json', list('The ferry left at dawn.', 'It never came back.'));
    expect(await ingestion.reload()).toMatchObject({ added: 1, removed: 1, refused: [] });
    expect(titles()).toEqual(['A page', 'J0', 'J1']);
    write('list.json', list('The ferry left at dawn.').replace('[', '[{'));
    expect(await ingestion.reload()).toMatchObject({ removed: 0 });
    expect(titles()).toEqual(['A page', 'J0', 'J1']);
  });

  it('reads the articles of the folder and ignores other files', async () => {
    const { ingestion, folder, write, titles, store } = await setUp({ 'b.txt': story('B'), 'a.MD': story('A') });
    write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]));
    write('.hidden.txt', story('Hidden'));
    mkdirSync(join(folder, '123456789012345678'));
    writeFileSync(join(folder, '123456789012345678', 'c.txt'), story('C'));
    mkdirSync(join(folder, 'folder.txt'));
    expect(await ingestion.reload()).toEqual(counts(2, 0, 0, 2));
    expect(titles()).toEqual(['A', 'B']);
    expect((await store.articles()).map(({ origin }) => origin).sort()).toEqual(['folder:a.MD', 'folder:b.txt']);
  });

  it('counts additions, changes and removals, and reads every article again', async () => {
    const { ingestion, write, remove, read, titles, stored } = await setUp({
      'a.txt': story('A'),
      'b.txt': story('B'),
      'c.txt': story('C'),
    });
    await ingestion.reload();
    remove('a.txt');
    write('b.txt', story('B two'));
    write('d.txt', story('D'));
    read.length = 0;
    expect(await ingestion.reload()).toEqual(counts(1, 1, 1, 3));
    expect(titles()).toEqual(['B two', 'C', 'D']);
    expect(await stored()).toEqual(titles());
    expect(read.sort(), 'each once').toEqual(['A', 'B', 'B two', 'C', 'D']);
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 3));
  });

  it('reads articles from outside the folder again, and never removes them', async () => {
    const { ingestion, read, titles } = await setUp({});
    await ingestion.text({ text: story('Posted'), origin: 'message:c/1', by: 'u1' });
    read.length = 0;
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 1));
    expect(titles()).toEqual(['Posted']);
    expect(read).toEqual(['Posted']);
  });

  it('does not add forgotten articles, even after the file was changed or renamed', async () => {
    const { ingestion, library, folder, write, titles } = await setUp({ 'a.txt': story('A'), 'b.txt': story('B') });
    await ingestion.reload();
    const forgotten = library.catalogue.readings().find(({ article }) => article.title === 'A')!;
    await ingestion.forget(forgotten.article.id);
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 1));
    write('a.txt', story('A two'));
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 1));
    write('a.txt', story('A'));
    renameSync(join(folder, 'a.txt'), join(folder, 'z.txt'));
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 1));
    expect(titles()).toEqual(['B']);
  });

  it('keeps an article whose file was renamed or duplicated', async () => {
    const { ingestion, folder, write, remove, titles } = await setUp({ 'a.txt': story('A') });
    await ingestion.reload();
    renameSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 1));
    write('c.txt', story('A'));
    remove('b.txt');
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 1));
    write('c.txt', story('C'));
    expect(await ingestion.reload()).toEqual(counts(1, 0, 1, 1));
    expect(titles()).toEqual(['C']);
  });

  it('loses nothing when two files swap contents, or one changes while another keeps the old content', async () => {
    const { ingestion, write, titles } = await setUp({ 'a.txt': story('A'), 'b.txt': story('B') });
    await ingestion.reload();
    write('a.txt', story('B'));
    write('b.txt', story('A'));
    await ingestion.reload();
    expect(titles()).toEqual(['A', 'B']);
    write('c.txt', story('B'));
    write('b.txt', story('New'));
    write('a.txt', story('A'));
    await ingestion.reload();
    expect(titles()).toEqual(['A', 'B', 'New']);
  });

  it('names each unreadable file, keeps its former article, and reads the others', async () => {
    const { ingestion, folder, write, titles } = await setUp({ 'a.txt': story('A'), 'b.txt': story('B') });
    await ingestion.reload();
    write('a.txt', new Uint8Array([0, 1, 2]));
    write('c.txt', '');
    write('d.txt', story('D'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'e.txt'));
    const { refused, ...found } = await ingestion.reload();
    expect(refused.map(inEnglish)).toEqual([
      'a.txt: This is not plain text; only plain text can be read.',
      'c.txt: There is no text in it.',
      'e.txt: The file cannot be opened (ENOENT).',
    ]);
    expect(found).toEqual({ added: 1, changed: 0, removed: 0, articles: 3 });
    expect(titles()).toEqual(['A', 'B', 'D']);
  });

  it.each([-1, 0, 1])('refuses a file of %i bytes over the limit', async (over) => {
    const text = story('A');
    const { ingestion } = await setUp({ 'a.txt': text }, { fileBytes: Buffer.byteLength(text) - over });
    expect((await ingestion.reload()).refused).toHaveLength(over > 0 ? 1 : 0);
  });

  it('adds as many articles as the library may hold and names the others', async () => {
    const files = { 'a.txt': story('A'), 'b.txt': story('B'), 'c.txt': story('C') };
    const { ingestion, write, titles } = await setUp(files, { libraryArticles: 2 });
    expect((await ingestion.reload()).refused.map(inEnglish)).toEqual(['c.txt: The library is full.']);
    write('a.txt', story('A two'));
    const { changed, refused } = await ingestion.reload();
    expect([changed, refused.map(inEnglish)]).toEqual([1, ['c.txt: The library is full.']]);
    expect(titles()).toEqual(['A two', 'B']);
  });

  it('does not empty a library if its folder is missing', async () => {
    const { ingestion, folder, titles } = await setUp({ 'a.txt': story('A') });
    await ingestion.reload();
    rmSync(folder, { recursive: true });
    expect(await ingestion.reload()).toEqual(counts(0, 0, 0, 1));
    expect(titles()).toEqual(['A']);
  });
});
