import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/storage/sqlite.ts';
import type { GivenFile } from '../../src/app/command.ts';
import { createIngestion } from '../../src/app/ingest.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/app/limits.ts';
import type { Web } from '../../src/app/ports.ts';
import { UserError } from '../../src/domain/errors.ts';
import { StoredLibrary } from '../../src/retrieval/stored-library.ts';

const HARBOUR = 'Harbour reopens\n\nThe harbour of Ostervik opened again. "We waited long," said Mayor Ada Lind.';
const BRIDGE = 'Bridge closed\n\nThe old bridge at Norrhavn was closed on Tuesday.';

async function setUp(changed: Partial<Limits> = {}, web?: Web) {
  const store = openSqliteStore(':memory:').library('north');
  const library = await StoredLibrary.open(store);
  const ingestion = createIngestion({
    library,
    store,
    folder: undefined,
    limits: { ...DEFAULT_LIMITS, ...changed },
    now: () => new Date('2025-08-21T08:00:00.789Z'),
    inTurn: (change) => change(),
    ...(web && { web }),
  });
  const titles = () => library.catalogue.readings().map(({ article }) => article.title);
  return { store, library, ingestion, titles };
}

function fileOf(content: string | Uint8Array, fields: Partial<GivenFile> = {}): GivenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name: 'a.txt', size: bytes.byteLength, bytes: async () => bytes, ...fields };
}

const codeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'no error',
    (error: UserError) => error.code,
  );

describe('ingestion of a text', () => {
  it('makes an article of it and counts what was read', async () => {
    const { ingestion, store } = await setUp();
    const { outcome, article, sentences } = await ingestion.text({ text: HARBOUR, by: 'u1' });
    expect(outcome).toBe('added');
    expect(sentences).toBeGreaterThan(0);
    expect(article).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      title: 'Harbour reopens',
      text: HARBOUR,
      ingestedAt: '2025-08-21T08:00:00Z',
      ingestedBy: 'u1',
      origin: `text:${article.id}`,
    });
    expect(await store.find(article.id)).toEqual(article);
  });

  it('keeps every character after header and byte-order mark', async () => {
    const { ingestion } = await setUp();
    const body = '  The cafe\u0301 of Ostervik opened.\r\n\r\nNobody came. \t\n';
    const { article } = await ingestion.text({
      text: `\uFEFFTitle: Cafe\r\nLink: https://x.example/1\r\n\r\n${body}`,
      by: 'u1',
    });
    expect(article).toMatchObject({ title: 'Cafe', text: body, link: 'https://x.example/1' });
  });

  it('puts what was given before what the header says', async () => {
    const { ingestion } = await setUp();
    const { article } = await ingestion.text({
      text: `Title: One\nSource: A\nLink: https://a.example\nPublished: 2025-01-01\n\n${BRIDGE}`,
      title: ' Two \n lines ',
      source: 'B',
      link: 'https://b.example',
      publishedAt: '20 August 2025',
      by: 'u1',
    });
    expect(article).toMatchObject({
      title: 'Two lines',
      source: 'B',
      link: 'https://b.example',
      publishedAt: '2025-08-20',
    });
  });

  it('takes no link but a web address, and no endless field', async () => {
    const { ingestion } = await setUp();
    for (const link of [
      'javascript:alert(1)',
      'file:///etc/hosts',
      'harbour',
      `https://x.example/${'a'.repeat(500)}`,
    ]) {
      const { article } = await ingestion.text({ text: BRIDGE, link, by: 'u1' });
      expect(article).not.toHaveProperty('link');
    }
  });

  it('refuses a given date that cannot be read', async () => {
    const { ingestion, titles } = await setUp();
    const request = ingestion.text({ text: BRIDGE, publishedAt: 'some day', by: 'u1' });
    await expect(request).rejects.toThrow('The date "some day" cannot be read; write it like 2025-08-20.');
    expect(titles()).toEqual([]);
  });

  it('knows the same content by whatever title, in whatever form', async () => {
    const { ingestion, titles } = await setUp();
    const text = 'The cafe\u0301 opened again.\nNobody came.';
    await ingestion.text({ text, by: 'u1' });
    for (const same of [`\n ${text.normalize('NFC')} `, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      expect((await ingestion.text({ text: same, title: 'Another', by: 'u2' })).outcome).toBe('duplicate');
    }
    expect(titles()).toHaveLength(1);
    expect((await ingestion.text({ text: `${text}!`, by: 'u1' })).outcome).toBe('added');
  });

  it('replaces the article of the same origin', async () => {
    const { ingestion, library } = await setUp();
    const first = await ingestion.text({ text: HARBOUR, origin: 'message:c/m', by: 'u1' });
    const second = await ingestion.text({ text: BRIDGE, origin: 'message:c/m', by: 'u1' });
    expect(second.outcome).toBe('replaced');
    expect(library.catalogue.reading(first.article.id)?.article).toEqual(second.article);
  });

  it('leaves nothing of a source whose text became the same as another article', async () => {
    const { ingestion, titles } = await setUp();
    await ingestion.text({ text: HARBOUR, origin: 'message:c/1', by: 'u1' });
    await ingestion.text({ text: BRIDGE, origin: 'message:c/2', by: 'u1' });
    expect((await ingestion.text({ text: HARBOUR, origin: 'message:c/2', by: 'u1' })).outcome).toBe('duplicate');
    expect(titles()).toEqual(['Harbour reopens']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \r\n\t', 'empty'],
    ['a header alone', 'Title: One\nSource: A\n', 'empty'],
    ['two words', 'Harbour reopens', 'empty'],
    ['marks', '--- *** --- *** ---', 'empty'],
    ['a NUL', `${BRIDGE}\0`, 'unreadable'],
    ['a web page', '<html><body>The bridge was closed.</body></html>', 'unreadable'],
    ['a web page under a header', 'Title: One\n\n<div>The bridge was closed.</div>', 'unreadable'],
  ])('refuses %s and changes nothing', async (_, text, code) => {
    const { ingestion, titles, store } = await setUp();
    expect(await codeOf(ingestion.text({ text, by: 'u1' }))).toBe(code);
    expect(titles()).toEqual([]);
    expect(await store.version()).toBe(0);
  });

  it('takes three words for a sentence', async () => {
    const { ingestion } = await setUp();
    expect((await ingestion.text({ text: 'Harbour reopens today', by: 'u1' })).outcome).toBe('added');
  });

  it('puts a sign for half a character, without moving what follows', async () => {
    const { ingestion, store } = await setUp();
    const { article } = await ingestion.text({ text: 'The \uD83D harbour opened again.', by: 'u1' });
    expect(article.text).toBe('The \uFFFD harbour opened again.');
    expect(await store.find(article.id)).toEqual(article);
  });
});

describe('the bounds of ingestion', () => {
  it.each([49, 50, 51])('%i characters of 50 in an article', async (length) => {
    const { ingestion } = await setUp({ articleCharacters: 50 });
    const text = `The harbour opened ${'a'.repeat(length - 19)}`;
    expect(await codeOf(ingestion.text({ text, by: 'u1' }))).toBe(length > 50 ? 'too-long' : 'no error');
  });

  it('counts no header for the length of an article', async () => {
    const { ingestion } = await setUp({ articleCharacters: 22 });
    expect(await codeOf(ingestion.text({ text: 'Title: One\n\nThe harbour opened now', by: 'u1' }))).toBe('no error');
  });

  it.each([1, 2, 3])('%i articles of 2 in a library', async (count) => {
    const { ingestion, titles } = await setUp({ libraryArticles: 2 });
    const codes: string[] = [];
    for (let i = 0; i < count; i++)
      codes.push(await codeOf(ingestion.text({ text: `The ferry ${i} left.`, by: 'u1' })));
    expect(codes.at(-1)).toBe(count > 2 ? 'limit-reached' : 'no error');
    expect(titles()).toHaveLength(Math.min(count, 2));
  });

  it('lets a full library take an edit and know a duplicate', async () => {
    const { ingestion } = await setUp({ libraryArticles: 1 });
    await ingestion.text({ text: HARBOUR, origin: 'message:c/1', by: 'u1' });
    expect((await ingestion.text({ text: HARBOUR, by: 'u1' })).outcome).toBe('duplicate');
    expect((await ingestion.text({ text: BRIDGE, origin: 'message:c/1', by: 'u1' })).outcome).toBe('replaced');
  });

  it.each([-1, 0, 1])('%i characters over those of a library', async (over) => {
    const texts = ['The ferry left early.', 'The train left late.'];
    const { ingestion } = await setUp({ libraryCharacters: texts.join('').length - over });
    await ingestion.text({ text: texts[0]!, by: 'u1' });
    expect(await codeOf(ingestion.text({ text: texts[1]!, by: 'u1' }))).toBe(over > 0 ? 'limit-reached' : 'no error');
  });

  it.each([-1, 0, 1])('%i bytes over those of a file', async (over) => {
    const bytes = Buffer.from(BRIDGE);
    const { ingestion } = await setUp({ fileBytes: bytes.length - over });
    expect(await codeOf(ingestion.file(fileOf(bytes), 'u1'))).toBe(over > 0 ? 'too-long' : 'no error');
  });

  it('fetches no file that says it is too large, and counts what arrives', async () => {
    const { ingestion } = await setUp({ fileBytes: 100 });
    const unfetched = fileOf('', { size: 101, bytes: () => Promise.reject(new Error('fetched')) });
    expect(await codeOf(ingestion.file(unfetched, 'u1'))).toBe('too-long');
    expect(await codeOf(ingestion.file(fileOf('The harbour opened. '.repeat(6), { size: 3 }), 'u1'))).toBe('too-long');
  });
});

describe('ingestion of a file', () => {
  it('decodes it, and replaces its article when it is read again from its place', async () => {
    const { ingestion, titles } = await setUp();
    const origin = 'file:/home/una/harbour.txt';
    const utf16 = Buffer.from(`\uFEFF${HARBOUR}`, 'utf16le');
    expect((await ingestion.file(fileOf(utf16, { origin }), 'local')).article).toMatchObject({ text: HARBOUR, origin });
    expect((await ingestion.file(fileOf(BRIDGE, { origin }), 'local')).outcome).toBe('replaced');
    expect(titles()).toEqual(['Bridge closed']);
  });

  it('takes a file without a place for its content', async () => {
    const { ingestion } = await setUp();
    const { article } = await ingestion.file(fileOf(BRIDGE), 'u1');
    expect(article.origin).toBe(`text:${article.id}`);
  });
});

describe('ingestion of a file of several articles', () => {
  const LIST = JSON.stringify([
    { text: HARBOUR },
    { text: ' ' },
    { text: BRIDGE, title: 'Bridge', link: 'https://a.example/b' },
  ]);

  it('takes each, tells how far it is, and keeps what it could not take apart', async () => {
    const { ingestion, titles } = await setUp();
    const told: string[] = [];
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`);
    const outcomes = await ingestion.articlesOf(fileOf(LIST, { name: 'a.json' }), 'u1', { onProgress });
    expect(outcomes.map((o) => ('refused' in o ? o.refused : o.ingested.outcome))).toEqual([
      'added',
      'There is no text in it.',
      'added',
    ]);
    expect(told).toEqual(['1/3', '2/3', '3/3']);
    expect(titles()).toContain('Bridge');
  });

  it('replaces each when the file is read again from its place', async () => {
    const { ingestion } = await setUp();
    const origin = 'file:/home/una/a.json';
    await ingestion.articlesOf(fileOf(LIST, { name: 'a.json', origin }), 'local');
    const changed = LIST.replace(' "', ' Now "').replaceAll('harbour', 'port');
    const outcomes = await ingestion.articlesOf(fileOf(changed, { name: 'a.json', origin }), 'local');
    expect(outcomes.map((o) => 'ingested' in o && o.ingested.outcome)).toEqual(['replaced', false, 'duplicate']);
  });

  it('is refused where one article is wanted', async () => {
    const { ingestion } = await setUp();
    expect(await codeOf(ingestion.file(fileOf(LIST, { name: 'a.json' }), 'u1'))).toBe('bad-option');
  });

  it('gives the only one the title that is told, and its fault as such', async () => {
    const { ingestion } = await setUp();
    const [outcome] = await ingestion.articlesOf(fileOf(BRIDGE), 'u1', { title: 'Told' });
    expect(outcome).toMatchObject({ ingested: { article: { title: 'Told' } } });
    expect(await codeOf(ingestion.articlesOf(fileOf(' '), 'u1'))).toBe('empty');
  });
});

describe('ingestion of a link', () => {
  const PAGE = { text: HARBOUR, title: 'Harbour', source: 'Gazette', publishedAt: '2025-08-20' };

  /** A web of one page, known under one address, that counts how often it is fetched. */
  function webOf(link = 'https://gazette.example/harbour') {
    const fetched: string[] = [];
    const web: Web = {
      page: async (url) => {
        fetched.push(url);
        return { ...PAGE, link };
      },
      formerLink: (url) => (fetched.includes(url) ? link : undefined),
      html: async (html) => ({ ...PAGE, text: html.includes('Bridge') ? BRIDGE : HARBOUR }),
    };
    return { web, fetched };
  }

  it('stores what stands on its page under the address that the page has', async () => {
    const { ingestion, store } = await setUp({}, webOf().web);
    const { outcome, article } = await ingestion.link('https://gazette.example/harbour?from=mail', 'u1');
    expect(outcome).toBe('added');
    expect(await store.find(article.id)).toMatchObject({
      ...PAGE,
      link: 'https://gazette.example/harbour',
      origin: 'link:https://gazette.example/harbour',
      ingestedBy: 'u1',
    });
  });

  it('fetches no page that it knows, by whatever form of its link', async () => {
    const { web, fetched } = webOf();
    const { ingestion } = await setUp({}, web);
    const { article } = await ingestion.link('https://gazette.example/harbour', 'u1');
    for (const known of ['https://gazette.example/harbour', ' https://GAZETTE.example/harbour?utm_source=x#top']) {
      expect(await ingestion.link(known, 'u2')).toMatchObject({ outcome: 'duplicate', article, sentences: 3 });
    }
    expect(fetched).toEqual(['https://gazette.example/harbour']);
  });

  it('fetches no page again by a link that leads to one it knows, unless that is forgotten', async () => {
    const { web, fetched } = webOf();
    const { ingestion } = await setUp({}, web);
    const { article } = await ingestion.link('https://sho.rt/1', 'u1');
    expect((await ingestion.link('https://sho.rt/1', 'u1')).outcome).toBe('duplicate');
    expect(fetched).toHaveLength(1);
    await ingestion.forget(article.id);
    expect((await ingestion.link('https://sho.rt/1', 'u1')).outcome).toBe('added');
    expect(fetched).toHaveLength(2);
  });

  it('knows the link that a pasted article names', async () => {
    const { web, fetched } = webOf();
    const { ingestion } = await setUp({}, web);
    await ingestion.text({ text: `Link: https://x.example/1\n\n${BRIDGE}`, by: 'u1' });
    expect((await ingestion.link('https://x.example/1', 'u1')).outcome).toBe('duplicate');
    expect(fetched).toEqual([]);
  });

  it('gives an article the title that it is told', async () => {
    const { ingestion } = await setUp({}, webOf().web);
    expect((await ingestion.link('https://gazette.example/harbour', 'u1', 'Ships')).article.title).toBe('Ships');
  });

  it('tells why a page is refused, and changes nothing', async () => {
    const refuse = () => Promise.reject(new UserError('unreadable', 'The link leads to an error page.'));
    const { ingestion, titles } = await setUp({}, { page: refuse, html: refuse, formerLink: () => undefined });
    await expect(ingestion.link('https://gazette.example/', 'u1')).rejects.toThrow('The link leads to an error page.');
    expect(titles()).toEqual([]);
  });

  it('is refused where nothing reads the web', async () => {
    const { ingestion } = await setUp();
    expect(await codeOf(ingestion.link('https://gazette.example/', 'u1'))).toBe('unavailable');
  });

  it('reads a page that comes as a file or a text, and keeps what was said about it', async () => {
    const { ingestion } = await setUp({}, webOf().web);
    const origin = 'file:/home/una/harbour.html';
    const file = fileOf('<!DOCTYPE html><title>Harbour</title>', { origin });
    expect((await ingestion.file(file, 'u1')).article).toMatchObject({ ...PAGE, origin });
    const said = { title: 'Old bridge', link: 'https://x.example/1' };
    const { article } = await ingestion.text({ text: '<p>Bridge</p>', ...said, by: 'u2' });
    expect(article).toMatchObject({ ...said, text: BRIDGE, source: 'Gazette', ingestedBy: 'u2' });
  });
});

describe('forgetting', () => {
  it('removes an article for good and gives it back', async () => {
    const { ingestion, titles, store } = await setUp();
    const { article } = await ingestion.text({ text: HARBOUR, by: 'u1' });
    expect(await ingestion.forget(article.id)).toEqual(article);
    expect(titles()).toEqual([]);
    expect(await store.isForgotten(article.id)).toBe(true);
    expect(await codeOf(ingestion.forget(article.id))).toBe('unknown-article');
  });

  it('lets a moderator bring it back by hand', async () => {
    const { ingestion, store } = await setUp();
    const { article } = await ingestion.text({ text: HARBOUR, by: 'u1' });
    await ingestion.forget(article.id);
    expect((await ingestion.text({ text: HARBOUR, by: 'u1' })).outcome).toBe('added');
    expect(await store.isForgotten(article.id)).toBe(false);
  });
});
