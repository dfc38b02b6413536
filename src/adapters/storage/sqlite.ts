import { setImmediate } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { LibraryStore, Store } from '../../domain/store.ts';
import { DatabaseAccess } from './access.ts';
import { ERASED_AT_ONCE, type EraseStatements, eraseGuild, erasePerson, eraseTitles, prepareErase } from './erase.ts';
import { withUserErrors } from './faults.ts';
import { prepareFeeds } from './feed-statements.ts';
import { feedStore } from './feeds.ts';
import { loadArticles } from './load-articles.ts';
import { closeDatabase, openDatabase } from './open.ts';
import { putArticle, removeArticle, replaceArticle } from './put.ts';
import { type ArticleRow, amendmentOf } from './rows.ts';
import { usable } from './salvage.ts';
import { shelveArticles, shelvedArticles } from './shelf.ts';
import { prepareAll, type Statements } from './statements.ts';
import { tombstoneOf } from './tombstones.ts';

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
  const erase = prepareErase(db);
  const connection = { db, access, statements: prepareAll(db), erase };
  const feeds = prepareFeeds(db);
  // From here on waiting for another process is up to `access`.
  db.exec('PRAGMA busy_timeout = 0');
  return {
    library: (guild) => libraryStore(connection, guild),
    feeds: (audience) => feedStore(access, feeds, audience),
    guilds: () => access.read(() => erase.guilds.all().map((row) => row.guild)),
    erase: async (guild) => {
      await eraseGuild(access, erase, guild);
      await access.mergeLog();
    },
    anonymiseActions: (before) =>
      access.write(() => {
        erase.oldActions.run(before);
      }),
    async close() {
      await access.end();
      closeDatabase(db);
    },
  };
}

interface Connection {
  readonly db: DatabaseSyncInstance;
  readonly access: DatabaseAccess;
  readonly statements: Statements;
  readonly erase: EraseStatements;
}

// SQLite calls are synchronous: a transaction begins and ends within one turn of the event loop, so none can
// interleave.
function libraryStore({ db, access, statements, erase }: Connection, guild: string): LibraryStore {
  const read = <T>(work: () => T): Promise<T> => access.read(work);
  const write = <T>(work: () => T): Promise<T> => access.write(work);
  const version = (): number => statements.version.get(guild)?.version ?? 0;
  const versionAfter = (changed: boolean): number => (changed ? statements.raise.get(guild).version : version());
  const set = (name: string, value: string | undefined): boolean => {
    const before: string | undefined = statements.setting.get(guild, name)?.value;
    if (value === undefined) statements.deleteSetting.run(guild, name);
    else statements.setSetting.run(guild, name, value);
    return before !== value;
  };
  const forgetAll = (keys: readonly string[]): void => {
    for (const key of keys) statements.forget.run(guild, tombstoneOf(guild, key));
  };
  const rowOf = (id: string): ArticleRow | undefined =>
    statements.article.get(guild, id) ?? statements.articleByAlias.get(guild, id);

  return {
    version: () => read(version),
    articles: (onBroken = () => {}) => loadArticles({ db, access, statements }, guild, onBroken),
    aliases: () => read(() => new Map(statements.aliases.all(guild).map((row) => [row.id, row.article]))),
    articleCount: () => access.read(() => Number(statements.articleCount.get(guild)?.articles ?? 0)),
    find: (id) =>
      read(() => {
        const row = rowOf(id);
        return row && usable(row);
      }),

    put: (article) =>
      write(() => {
        const put = putArticle(statements, guild, article);
        return { ...put, version: versionAfter(put.added) };
      }),

    putAll: (articles) =>
      write(() => {
        const added: string[] = [];
        const replaced: string[] = [];
        for (const article of articles) {
          const put = putArticle(statements, guild, article);
          if (put.added) added.push(article.id);
          if (put.added && put.replaced !== undefined) replaced.push(put.replaced);
        }
        return { added, replaced, version: versionAfter(added.length > 0) };
      }),

    amend: (article) =>
      write(() => {
        const { changes } = statements.amendArticle.run(guild, article.id, ...amendmentOf(article));
        const amended = changes > 0 || statements.article.get(guild, article.id) !== undefined;
        return { amended, version: versionAfter(changes > 0) };
      }),

    replace: (id, article) =>
      write(() => {
        const replaced = replaceArticle(statements, guild, id, article);
        return { replaced, version: versionAfter(replaced.length > 0) };
      }),

    remove: (id, { forget, also = [] }) =>
      write(() => {
        const row = rowOf(id);
        if (!row) return { removed: false, version: version() };
        const known = removeArticle(statements, guild, row.id);
        if (forget) forgetAll([...known, row.origin, ...also]);
        return { removed: true, version: versionAfter(true) };
      }),

    isForgotten: (idOrOrigin) =>
      read(() => statements.isForgotten.get(guild, tombstoneOf(guild, idOrOrigin)) !== undefined),

    unforget: (keys) =>
      write(() => {
        for (const tombstone of keys.map((key) => tombstoneOf(guild, key)))
          statements.remember.run(guild, tombstone, tombstone);
      }),

    erasePerson: async (person, { gone, left, origins }) => {
      const removed: string[] = [];
      const removeSome = (from: number): void => {
        const ids = gone.slice(from, from + ERASED_AT_ONCE);
        removed.push(...ids.flatMap((id) => removeArticle(statements, guild, id)));
      };
      // Origins first and the id last: until then, what is left of a call that was interrupted can be found by another one.
      let from = 0;
      for (; gone.length - from > ERASED_AT_ONCE; from += ERASED_AT_ONCE) {
        await write(() => {
          forgetAll(from === 0 ? origins : []);
          removeSome(from);
          versionAfter(true);
        });
        await setImmediate();
      }
      const change = await write(() => {
        if (from === 0) forgetAll(origins);
        removeSome(from);
        for (const article of left) replaceArticle(statements, guild, article.id, article);
        eraseTitles(erase, guild, removed);
        const isNamed = erasePerson(erase, guild, person);
        return { version: versionAfter(isNamed || removed.length + left.length > 0) };
      });
      await access.mergeLog();
      return change;
    },
    shelve: (channel, moves) =>
      write(() => {
        shelveArticles(statements, guild, channel, moves);
        return { version: versionAfter(moves.length > 0) };
      }),

    shelved: (channel) => read(() => shelvedArticles(statements, guild, channel)),

    shelves: () => read(() => new Map(statements.shelves.all(guild).map((row) => [row.channel, row.articles]))),

    emptyShelf: (channel, only) =>
      write(() => {
        const ids = statements.shelfIds.all(guild, channel, only ?? null).map((row) => row.id as string);
        for (const id of ids) statements.takeFromShelf.run(guild, channel, id);
        const gone = ids.filter((id) => !statements.article.get(guild, id));
        eraseTitles(erase, guild, gone);
        return ids.length;
      }),

    setShelved: (channel, id, article) =>
      write(() => {
        if (article) statements.keepOnShelf.run(guild, channel, id, JSON.stringify(article));
        else statements.takeFromShelf.run(guild, channel, id);
      }),

    setting: (name) => read(() => statements.setting.get(guild, name)?.value),

    setSetting: (name, value) => write(() => ({ version: versionAfter(set(name, value)) })),

    setSettings: (values) =>
      write(() => {
        const changed = [...values].filter(([name, value]) => set(name, value));
        return { version: versionAfter(changed.length > 0) };
      }),

    settings: () => read(() => new Map(statements.settings.all(guild).map((row) => [row.name, row.value]))),

    mark: (name) => read(() => statements.mark.get(guild, name)?.value),

    marks: (prefix) => read(() => new Map(statements.marks.all(guild, prefix).map((row) => [row.name, row.value]))),

    setMark: (name, value) =>
      write(() => {
        if (value === undefined) statements.deleteMark.run(guild, name);
        else statements.setMark.run(guild, name, value);
      }),

    recordAction: ({ at, by, what, subject }) =>
      write(() => {
        statements.recordAction.run(guild, at, by, what, subject);
      }),

    actions: (limit, before = Number.MAX_SAFE_INTEGER) =>
      read(() => statements.actions.all(guild, before, limit).map((row) => ({ ...row }))),

    readings: (readerVersion, ids) =>
      read(() => {
        if (!ids) return new Map(statements.readings.all(guild, readerVersion).map((row) => [row.id, row.reading]));
        const found = ids.map((id) => [id, statements.reading.get(guild, readerVersion, id)?.reading] as const);
        return new Map(found.filter((entry) => entry[1] !== undefined));
      }),

    saveReadings: (readerVersion, entries) =>
      access.writeOptional(() => {
        statements.dropReadings.run(guild, readerVersion);
        for (const [id, reading] of entries) statements.saveReading.run(guild, id, readerVersion, reading);
      }),
  };
}
