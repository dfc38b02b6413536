import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examinePostgres } from '../../../../src/adapters/storage/postgres/maintenance/examine.ts';
import { runMaintenance } from '../../../../src/adapters/storage/postgres/maintenance/tasks.ts';
import { openPostgresStore } from '../../../../src/adapters/storage/postgres/store.ts';
import { runMaintenance as runOnFile } from '../../../../src/adapters/storage/sqlite/maintenance/tasks.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { allOf, fill } from '../sql/full-store.ts';
import type { PostgresServer } from './server.ts';

/** Export, import, backup, figures and the doctor of a PostgreSQL database. */
export function describePostgresMaintenance(server: PostgresServer): void {
  describe('maintenance of PostgreSQL', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-maintenance-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    let files = 0;
    const newFile = (ending: string) => join(folder, `${++files}${ending}`);

    let url = '';
    beforeAll(async () => {
      url = await server.newSchema();
      const store = await openPostgresStore(url);
      await fill(store);
      await store.close();
    });
    const allIn = async (url: string) => {
      const store = await openPostgresStore(url);
      const content = await allOf(store);
      await store.close();
      return content;
    };
    const allInFile = async (path: string) => {
      const store = openSqliteStore(path);
      const content = await allOf(store);
      await store.close();
      return content;
    };

    it('takes everything to SQLite and back, by an export and by a backup', async () => {
      const before = await allIn(url);
      expect(before.content.map(({ guild }) => guild)).toEqual(['north', "we'ird/.."]);
      const [json, backup, database] = [newFile('.json'), newFile('-backup.db'), newFile('.db')];
      expect(await runMaintenance({ task: 'export', file: json }, url)).toEqual({
        said: [`Exported 12 articles to ${json}.`],
        faults: [],
      });
      runOnFile({ task: 'restore', file: json }, database);
      expect(await allInFile(database)).toEqual(before);

      const folderOfServers = newFile('-servers');
      runOnFile({ task: 'export', file: folderOfServers }, database);
      await runMaintenance({ task: 'backup', file: backup }, url);
      for (const source of [folderOfServers, backup]) {
        const again = await server.newSchema();
        const { said, faults } = await runMaintenance({ task: 'restore', file: source }, again);
        expect({ said, faults }).toEqual({ said: [`Restored 12 articles of 2 servers from ${source}.`], faults: [] });
        expect(await allIn(again)).toEqual(before);
      }
    });

    it('never replaces what a database holds', async () => {
      const file = newFile('.json');
      await runMaintenance({ task: 'export', file }, url);
      const before = await allIn(url);
      await expect(runMaintenance({ task: 'restore', file }, url)).rejects.toThrow(/holds something already/);
      expect(await allIn(url)).toEqual(before);
    });

    it('verifies and counts', async () => {
      const { said, faults } = await runMaintenance({ task: 'verify' }, url);
      expect(faults).toEqual([]);
      expect(said.at(-1)).toBe('Nothing is damaged.');
      expect(said.join()).not.toContain(folder);
      const stats = await runMaintenance({ task: 'stats' }, url);
      const numbers = Object.fromEntries(stats.said.map((line) => line.split(/ {2,}/)));
      expect(numbers).toMatchObject({ libraries: '2', articles: '12', feeds: '1', 'channels watched': '1' });
    });

    it('is examined by the doctor, who makes nothing', async () => {
      const empty = await server.newSchema();
      expect(await examinePostgres(empty)).toMatchObject({
        state: 'ok',
        says: expect.stringContaining('empty: its tables'),
      });
      await expect(runMaintenance({ task: 'stats' }, empty)).rejects.toThrow(/ is empty\.$/);
      expect(await examinePostgres(url)).toMatchObject({
        state: 'ok',
        says: expect.stringMatching(
          /^The database postgres at 127\.0\.0\.1:\d+ answers \(PostgreSQL \d+, schema 8\), and announces/,
        ),
      });
    });

    it.each([
      ['another password', (url: string) => url.replace(/:[^:@/]+@/, ':wrong@'), /refuses the user or the password/],
      [
        'no such database',
        (url: string) => url.replace('/postgres?', '/nowhere?'),
        /does not exist; make it with createdb/,
      ],
      ['nobody there', (url: string) => url.replace(/:\d+\//, ':1/'), /does not answer/],
    ])('tells the operator of %s in a sentence, without the password', async (_, changed, says) => {
      const wrong = changed(url);
      const finding = await examinePostgres(wrong);
      expect(finding).toMatchObject({ state: 'fault', says: expect.stringMatching(says) });
      const fault = await openPostgresStore(wrong).catch((error: unknown) => error);
      expect(fault).toMatchObject({ code: 'unavailable', message: expect.stringMatching(says) });
      const password = decodeURIComponent(new URL(url).password);
      expect(JSON.stringify(finding) + String(fault)).not.toContain(password);
    });
  });
}
