import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { Quota } from '../../../src/app/ingestion/quota.ts';
import { inEnglish, type Message } from '../../../src/app/languages/messages.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/app/limits.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { article } from '../../articles.ts';

const ferry = article('The ferry sails.', { origin: 'text:ferry' });

async function roomWith(limits: Partial<Limits>): Promise<Quota> {
  const library = await StoredLibrary.open(openSqliteStore(':memory:').library('north'));
  await library.add(ferry);
  return new Quota(library, { ...DEFAULT_LIMITS, ...limits });
}

const said = (fault: Message | undefined) => fault && inEnglish(fault);

describe('the quota of a library', () => {
  it.each([1, 2, 3])('of %i articles, one of them used', async (libraryArticles) => {
    const room = await roomWith({ libraryArticles });
    const second = article('The whale sings.', { origin: 'text:whale' });
    expect(said(room.fault(second))).toBe(
      libraryArticles > 1
        ? undefined
        : 'The library is full: it holds 1 of 1 articles; /forget an article before adding another.',
    );
    expect(room.add(second)).toBe(libraryArticles > 1);
    expect(room.usage().articles).toEqual({ used: libraryArticles > 1 ? 2 : 1, max: libraryArticles });
  });

  it.each([15, 16, 17])('of 16 characters, %i requested', async (length) => {
    const room = await roomWith({ libraryCharacters: 32 });
    const second = article('x'.repeat(length), { origin: 'text:x' });
    const full = `The library is full: it has room for 16 more characters and the article has ${length}; /forget an article before adding another.`;
    expect(said(room.fault(second))).toBe(length > 16 ? full : undefined);
    expect(room.add(second)).toBe(length <= 16);
    expect(room.usage().characters).toEqual({ used: length > 16 ? 16 : 16 + length, max: 32 });
  });

  it('counts a newer version in place of the older one', async () => {
    const room = await roomWith({ libraryArticles: 1, libraryCharacters: 20 });
    expect(room.add(article('The ferry sails on.', { origin: ferry.origin }))).toBe(true);
    expect(room.usage()).toEqual({ articles: { used: 1, max: 1 }, characters: { used: 19, max: 20 } });
  });

  it('is used up when the articles take all the memory of a server', async () => {
    const room = await roomWith({ memoryBytes: 100 });
    expect(said(room.fault(article('The whale sings.', { origin: 'text:whale' })))).toBe(
      'The library is full: it uses the memory for one server with 1 article; /forget an article before adding another.',
    );
  });
});
