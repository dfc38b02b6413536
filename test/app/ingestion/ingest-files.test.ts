import { describe, expect, it } from 'vitest';

import { inEnglish } from '../../../src/app/languages/messages.ts';
import { BRIDGE, codeOf, fileOf, HARBOUR, setUp } from './ingestion.ts';

describe('ingestion of a file', () => {
  it('decodes it, and replaces its article when the same path is read again', async () => {
    const { ingestion, titles } = await setUp();
    const origin = 'file:/home/una/harbour.txt';
    const utf16 = Buffer.from(`\uFEFF${HARBOUR}`, 'utf16le');
    expect((await ingestion.file(fileOf(utf16, { origin }), 'local')).article).toMatchObject({ text: HARBOUR, origin });
    expect((await ingestion.file(fileOf(BRIDGE, { origin }), 'local')).outcome).toBe('replaced');
    expect(titles()).toEqual(['Bridge closed']);
  });

  it('identifies a file without a path by its content', async () => {
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

  it('adds each, reports progress, and lists what it refused', async () => {
    const { ingestion, titles } = await setUp();
    const told: string[] = [];
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`);
    const outcomes = await ingestion.articlesOf(fileOf(LIST, { name: 'a.json' }), 'u1', { onProgress });
    expect(outcomes.map((o) => ('refused' in o ? inEnglish(o.refused) : o.ingested.outcome))).toEqual([
      'added',
      'There is no text in it.',
      'added',
    ]);
    expect(told).toEqual(['1/3', '2/3', '3/3']);
    expect(titles()).toContain('Bridge');
  });

  it('replaces each when the same path is read again', async () => {
    const { ingestion } = await setUp();
    const origin = 'file:/home/una/a.json';
    await ingestion.articlesOf(fileOf(LIST, { name: 'a.json', origin }), 'local');
    const changed = LIST.replace(' "', ' Now "').replaceAll('harbour', 'port');
    const outcomes = await ingestion.articlesOf(fileOf(changed, { name: 'a.json', origin }), 'local');
    expect(outcomes.map((o) => 'ingested' in o && o.ingested.outcome)).toEqual(['replaced', false, 'duplicate']);
  });

  it('is refused if one article is expected', async () => {
    const { ingestion } = await setUp();
    expect(await codeOf(ingestion.file(fileOf(LIST, { name: 'a.json' }), 'u1'))).toBe('bad-option');
  });

  it('gives a single article the given title, and throws its error', async () => {
    const { ingestion } = await setUp();
    const [outcome] = await ingestion.articlesOf(fileOf(BRIDGE), 'u1', { title: 'Told' });
    expect(outcome).toMatchObject({ ingested: { article: { title: 'Told' } } });
    expect(await codeOf(ingestion.articlesOf(fileOf(' '), 'u1'))).toBe('empty');
  });
});
