import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { DEFAULT_LIMITS } from '../../../src/app/limits.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { BRIDGE, setUp } from './ingestion.ts';

const POST = { origin: 'message:c/1', by: 'u1' };
const EDITED = BRIDGE.replace('Tuesday', 'Wednesday');

describe('a correction', () => {
  it('outlasts an edit of the source; the other fields follow the edit', async () => {
    const { ingestion, store } = await setUp();
    const first = await ingestion.text({ ...POST, text: BRIDGE, source: 'The Courier' });
    await ingestion.amend(first.article.id, { title: 'A bridge shuts', publishedAt: '2025-08-19' });
    const { article, outcome } = await ingestion.text({ ...POST, text: EDITED, source: 'The Herald' });
    expect(outcome).toBe('replaced');
    expect(article).toMatchObject({
      title: 'A bridge shuts',
      publishedAt: '2025-08-19',
      source: 'The Herald',
      text: EDITED,
      corrected: ['title', 'publishedAt'],
    });
    expect(await store.articles()).toEqual([article]);
  });

  it('outlasts a second edit and a different text', async () => {
    const { ingestion } = await setUp();
    const first = await ingestion.text({ ...POST, text: BRIDGE });
    await ingestion.amend(first.article.id, { title: 'A bridge shuts' });
    await ingestion.text({ ...POST, text: EDITED });
    const { article } = await ingestion.text({ ...POST, text: 'Choir sings\n\nForty people sang in the square.' });
    expect(article.title).toBe('A bridge shuts');
  });

  it('that removes a value keeps it removed', async () => {
    const { ingestion } = await setUp();
    const first = await ingestion.text({ ...POST, text: BRIDGE, link: 'https://wrong.example/' });
    await ingestion.amend(first.article.id, { link: null });
    const { article } = await ingestion.text({ ...POST, text: EDITED, link: 'https://wrong.example/' });
    expect(article).not.toHaveProperty('link');
  });

  it('covers only the changed fields of its own source', async () => {
    const { ingestion } = await setUp();
    const first = await ingestion.text({ ...POST, text: BRIDGE });
    const { article, changed } = await ingestion.amend(first.article.id, { title: first.article.title });
    expect({ changed, corrected: article.corrected }).toEqual({ changed: false, corrected: undefined });
    await ingestion.amend(first.article.id, { title: 'A bridge shuts' });
    const other = await ingestion.text({ origin: 'message:c/2', by: 'u1', text: 'Choir sings\n\nForty people sang.' });
    expect(other.article.title).toBe('Choir sings');
  });

  it('outlasts a changed file of the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-amend-'));
    try {
      const store = openSqliteStore(':memory:').library('north');
      const library = await StoredLibrary.open(store);
      const now = () => new Date('2025-08-21T08:00:00Z');
      const parts = { library, store, folder, limits: DEFAULT_LIMITS, now };
      const ingestion = createIngestion({ ...parts, inTurn: (change) => change() });
      writeFileSync(join(folder, 'bridge.txt'), BRIDGE);
      await ingestion.reload();
      const [bridge] = await store.articles();
      await ingestion.amend(bridge!.id, { title: 'A bridge shuts' });
      writeFileSync(join(folder, 'bridge.txt'), EDITED);
      await ingestion.reload();
      expect(await store.articles()).toMatchObject([{ title: 'A bridge shuts', text: EDITED }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
