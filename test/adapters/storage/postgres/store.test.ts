import postgres from 'postgres';
import { afterAll, it } from 'vitest';
import { openPostgresStore } from '../../../../src/adapters/storage/postgres/store.ts';
import type { Store } from '../../../../src/domain/store.ts';
import { describeFeedStore } from '../sql/feed-store-contract.ts';
import { describeSharedStore, describeStore, type OpenedStore } from '../sql/store-contract.ts';
import { describePostgresMaintenance } from './maintenance.ts';
import { describePostgresProcesses } from './processes.ts';
import { startPostgres } from './server.ts';
import { describeSilentPostgres } from './silence.ts';

const server = await startPostgres();

if ('reason' in server) {
  it.skip(`PostgreSQL (${server.reason})`, () => {});
} else {
  const url = await server.newSchema();
  await (await openPostgresStore(url)).close();
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  const tables = (
    await admin<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'verbatim_schema'`
  ).map(({ name }) => name);
  const opened: Store[] = [];
  /** Stores without anything in them; a database and connections for each test would take ten times as long. */
  const emptied = async (count: number): Promise<OpenedStore[]> => {
    await admin.unsafe(tables.map((name) => `DELETE FROM ${name}`).join('; '));
    while (opened.length < count) opened.push(await openPostgresStore(url));
    return opened.slice(0, count).map((store) => ({ store, end: async () => {} }));
  };
  afterAll(async () => {
    for (const store of opened) await store.close();
    await admin.end();
    await server.stop();
  });

  describeStore('PostgreSQL', async () => (await emptied(1))[0]!);
  describeFeedStore('Feeds in PostgreSQL', async () => (await emptied(1))[0]!);
  describeSharedStore('PostgreSQL', async () => (await emptied(2)) as [OpenedStore, OpenedStore]);
  describePostgresMaintenance(server);
  describePostgresProcesses(server);
  describeSilentPostgres(server);
}
