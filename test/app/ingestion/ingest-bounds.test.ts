import { describe, expect, it } from 'vitest';

import { BRIDGE, codeOf, fileOf, HARBOUR, setUp } from './ingestion.ts';

describe('the bounds of ingestion', () => {
  it.each([49, 50, 51])('an article of %i characters, limit 50', async (length) => {
    const { ingestion } = await setUp({ articleCharacters: 50 });
    const text = `The harbour opened ${'a'.repeat(length - 19)}`;
    expect(await codeOf(ingestion.text({ text, by: 'u1' }))).toBe(length > 50 ? 'too-long' : 'no error');
  });

  it('does not count the header towards the length of an article', async () => {
    const { ingestion } = await setUp({ articleCharacters: 22 });
    expect(await codeOf(ingestion.text({ text: 'Title: One\n\nThe harbour opened now', by: 'u1' }))).toBe('no error');
  });

  it.each([1, 2, 3])('%i articles in a library, limit 2', async (count) => {
    const { ingestion, titles } = await setUp({ libraryArticles: 2 });
    const codes: string[] = [];
    for (let i = 0; i < count; i++)
      codes.push(await codeOf(ingestion.text({ text: `The ferry ${i} left.`, by: 'u1' })));
    expect(codes.at(-1)).toBe(count > 2 ? 'limit-reached' : 'no error');
    expect(titles()).toHaveLength(Math.min(count, 2));
  });

  it('accepts edits and recognises duplicates in a full library', async () => {
    const { ingestion } = await setUp({ libraryArticles: 1 });
    await ingestion.text({ text: HARBOUR, origin: 'message:c/1', by: 'u1' });
    expect((await ingestion.text({ text: HARBOUR, by: 'u1' })).outcome).toBe('duplicate');
    expect((await ingestion.text({ text: BRIDGE, origin: 'message:c/1', by: 'u1' })).outcome).toBe('replaced');
  });

  it.each([-1, 0, 1])('%i characters over the limit of a library', async (over) => {
    const texts = ['The ferry left early.', 'The train left late.'];
    const { ingestion } = await setUp({ libraryCharacters: texts.join('').length - over });
    await ingestion.text({ text: texts[0]!, by: 'u1' });
    expect(await codeOf(ingestion.text({ text: texts[1]!, by: 'u1' }))).toBe(over > 0 ? 'limit-reached' : 'no error');
  });

  it.each([-1, 0, 1])('%i bytes over the limit of a file', async (over) => {
    const bytes = Buffer.from(BRIDGE);
    const { ingestion } = await setUp({ fileBytes: bytes.length - over });
    expect(await codeOf(ingestion.file(fileOf(bytes), 'u1'))).toBe(over > 0 ? 'too-long' : 'no error');
  });

  it('does not fetch a file declared too large, and counts the bytes that arrive', async () => {
    const { ingestion } = await setUp({ fileBytes: 100 });
    const unfetched = fileOf('', { size: 101, bytes: () => Promise.reject(new Error('fetched')) });
    expect(await codeOf(ingestion.file(unfetched, 'u1'))).toBe('too-long');
    expect(await codeOf(ingestion.file(fileOf('The harbour opened. '.repeat(6), { size: 3 }), 'u1'))).toBe('too-long');
  });
});
