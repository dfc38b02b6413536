import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Store } from '../../../domain/store.ts';
import type { Engine } from '../sql/engine.ts';
import { storeOn } from '../sql/store.ts';
import { DatabaseAccess } from './access.ts';
import { withUserErrors } from './faults.ts';
import { loadArticles } from './load-articles.ts';
import { columnsOf, tablesOf } from './maintenance/tables.ts';
import { closeDatabase, openDatabase } from './open.ts';
import { PreparedStatements } from './prepared-statements.ts';

/**
 * The libraries of many servers in one SQLite file, shared by any number of processes; `:memory:` keeps nothing.
 * @param report gets a sentence for the operator if the file can only be read
 * @throws UserError `unavailable` if the file is damaged, newer than this program, or cannot be opened or written
 */
export function openSqliteStore(path: string, report?: (sentence: string) => void): Store {
  const db = openDatabase(path, report);
  return withUserErrors(`The database ${path}`, () => sqliteStore(db));
}

/** The store of an open database with our schema. */
export function sqliteStore(db: DatabaseSyncInstance): Store {
  const access = new DatabaseAccess(db);
  const engine = sqliteEngine(db, access);
  // From here on waiting for another process is up to `access`.
  db.exec('PRAGMA busy_timeout = 0');
  return {
    ...storeOn(engine),
    // Nobody tells of changes, and the leases of feeds are all that processes on one file need of one another.
    watch: () => {},
    lead: (begin) => begin(),
    isLeader: () => true,
    async close() {
      await access.end();
      closeDatabase(db);
    },
  };
}

// SQLite calls are synchronous: a transaction begins and ends within one turn of the event loop, so none can
// interleave.
function sqliteEngine(db: DatabaseSyncInstance, access: DatabaseAccess): Engine {
  const statements = new PreparedStatements(db);
  return {
    read: (operation) => access.read(() => statements.perform(operation())),
    write: (_, operation) => access.write(() => statements.perform(operation())),
    writeOptional: (_, operation) => access.writeOptional(() => statements.perform(operation())),
    articles: (guild, onBroken) => loadArticles({ db, access, statements }, guild, onBroken),
    articlesSince: async () => undefined,
    purge: () => access.mergeLog(),
    guildTables: tablesOf(db).filter((table) => columnsOf(db, table).includes('guild')),
  };
}
