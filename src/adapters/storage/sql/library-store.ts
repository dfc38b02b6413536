import type { LibraryStore } from '../../../domain/store.ts';
import type { Engine } from './engine.ts';
import { erasePerson, eraseShelvedTitles, forgetAll, type ShelfRow } from './erase.ts';
import { all, change, first, type Operation, run, runAll } from './operation.ts';
import { hasArticle, putArticle, removeArticle, replaceArticle } from './put.ts';
import { type ArticleRow, amendmentOf, usable } from './rows.ts';
import { shelfJson, shelveArticles, shelvedArticles } from './shelf.ts';
import { sql } from './statements.ts';
import { tombstoneOf } from './tombstones.ts';
import { versionAfter, versionOf } from './version.ts';

/** The library of one server in a database. */
export function libraryStore(engine: Engine, guild: string): LibraryStore {
  const read = <T>(operation: () => Operation<T>): Promise<T> => engine.read(operation);
  const write = <T>(operation: () => Operation<T>): Promise<T> => engine.write(guild, operation);
  function* rowOf(id: string): Operation<ArticleRow | undefined> {
    return (
      (yield* first<ArticleRow>(sql.article, guild, id)) ?? (yield* first<ArticleRow>(sql.articleByAlias, guild, id))
    );
  }
  function* set(name: string, value: string | undefined): Operation<boolean> {
    const before = (yield* first<{ readonly value: string }>(sql.setting, guild, name))?.value;
    if (value === undefined) yield* run(sql.deleteSetting, guild, name);
    else yield* run(sql.setSetting, guild, name, value);
    return before !== value;
  }

  return {
    version: () => read(() => versionOf(guild)),

    articles: (onBroken = () => {}) => engine.articles(guild, onBroken),

    articlesSince: (version, onBroken = () => {}) => engine.articlesSince(guild, version, onBroken),

    aliases: () =>
      read(function* () {
        const rows = yield* all<{ readonly id: string; readonly article: string }>(sql.aliases, guild);
        return new Map(rows.map((row) => [row.id, row.article]));
      }),

    articleCount: () =>
      read(function* () {
        return (yield* first<{ readonly articles: number }>(sql.articleCount, guild))?.articles ?? 0;
      }),

    find: (id) =>
      read(function* () {
        const row = yield* rowOf(id);
        return row && usable(row);
      }),

    put: (article) =>
      write(function* () {
        const put = yield* putArticle(guild, article);
        return { ...put, version: yield* versionAfter(guild, put.added) };
      }),

    putAll: (articles) =>
      write(function* () {
        const added: string[] = [];
        const replaced: string[] = [];
        for (const article of articles) {
          const put = yield* putArticle(guild, article);
          if (put.added) added.push(article.id);
          if (put.added && put.replaced !== undefined) replaced.push(put.replaced);
        }
        return { added, replaced, version: yield* versionAfter(guild, added.length > 0) };
      }),

    amend: (article) =>
      write(function* () {
        const changes = yield* run(sql.amendArticle, guild, article.id, ...amendmentOf(article));
        const amended = changes > 0 || (yield* hasArticle(guild, article.id));
        return { amended, version: yield* versionAfter(guild, changes > 0) };
      }),

    replace: (id, article) =>
      write(function* () {
        const replaced = yield* replaceArticle(guild, id, article);
        return { replaced, version: yield* versionAfter(guild, replaced.length > 0) };
      }),

    remove: (id, { forget, also = [] }) =>
      write(function* () {
        const row = yield* rowOf(id);
        if (!row) return { removed: false, version: yield* versionOf(guild) };
        const known = yield* removeArticle(guild, row.id);
        if (forget) yield* forgetAll(guild, [...known, row.origin, ...also]);
        return { removed: true, version: yield* versionAfter(guild, true) };
      }),

    isForgotten: (idOrOrigin) =>
      read(function* () {
        return (yield* first(sql.isForgotten, guild, tombstoneOf(guild, idOrOrigin))) !== undefined;
      }),

    unforget: (keys) =>
      write(function* () {
        const tombstones = keys.map((key) => tombstoneOf(guild, key));
        yield* runAll(tombstones.map((tombstone) => change(sql.remember, guild, tombstone, tombstone)));
      }),

    erasePerson: (person, posted) => erasePerson(engine, guild, person, posted),

    shelve: (channel, moves) =>
      write(function* () {
        yield* shelveArticles(guild, channel, moves);
        return { version: yield* versionAfter(guild, moves.length > 0) };
      }),

    shelved: (channel) => read(() => shelvedArticles(guild, channel)),

    shelves: () =>
      read(function* () {
        const rows = yield* all<{ readonly channel: string; readonly articles: number }>(sql.shelves, guild);
        return new Map(rows.map((row) => [row.channel, row.articles]));
      }),

    emptyShelf: (channel, only) =>
      write(function* () {
        const rows = yield* all<ShelfRow>(sql.shelfRows, guild, channel, only ?? null);
        yield* runAll(rows.map(({ id }) => change(sql.takeFromShelf, guild, channel, id)));
        yield* eraseShelvedTitles(guild, rows);
        return rows.length;
      }),

    setShelved: (channel, id, entry) =>
      write(function* () {
        if (entry) yield* run(sql.keepOnShelf, guild, channel, id, shelfJson(entry));
        else yield* run(sql.takeFromShelf, guild, channel, id);
      }),

    setting: (name) =>
      read(function* () {
        return (yield* first<{ readonly value: string }>(sql.setting, guild, name))?.value;
      }),

    setSetting: (name, value) =>
      write(function* () {
        return { version: yield* versionAfter(guild, yield* set(name, value)) };
      }),

    setSettings: (values) =>
      write(function* () {
        let isChanged = false;
        for (const [name, value] of values) if (yield* set(name, value)) isChanged = true;
        return { version: yield* versionAfter(guild, isChanged) };
      }),

    settings: () => read(() => valuesByName(sql.settings, guild)),

    mark: (name) =>
      read(function* () {
        return (yield* first<{ readonly value: string }>(sql.mark, guild, name))?.value;
      }),

    marks: (prefix) => read(() => valuesByName(sql.marks, guild, prefix)),

    setMark: (name, value) =>
      write(function* () {
        if (value === undefined) yield* run(sql.deleteMark, guild, name);
        else yield* run(sql.setMark, guild, name, value);
      }),

    recordAction: ({ at, by, what, subject }) =>
      write(function* () {
        yield* run(sql.recordAction, guild, at, by, what, subject);
      }),

    actions: (limit, before = Number.MAX_SAFE_INTEGER) =>
      read(function* () {
        const rows = yield* all<ActionRow>(sql.actions, guild, before, limit);
        return rows.map(({ number, at, by, what, subject }) => ({ number, at, by, what, subject }));
      }),

    readings: (readerVersion, ids) =>
      read(function* () {
        const rows = ids
          ? yield* all<ReadingRow>(sql.someReadings, guild, readerVersion, JSON.stringify(ids))
          : yield* all<ReadingRow>(sql.readings, guild, readerVersion);
        return new Map(rows.map((row) => [row.id, row.reading]));
      }),

    saveReadings: (readerVersion, entries) =>
      engine.writeOptional(guild, function* () {
        const saved = [...entries].map(([id, reading]) => change(sql.saveReading, guild, id, readerVersion, reading));
        yield* runAll([change(sql.dropReadings, guild, readerVersion), ...saved]);
      }),
  };
}

interface ActionRow {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly subject: string;
}

interface ReadingRow {
  readonly id: string;
  readonly reading: string;
}

function* valuesByName(statement: string, ...given: readonly string[]): Operation<Map<string, string>> {
  const rows = yield* all<{ readonly name: string; readonly value: string }>(statement, ...given);
  return new Map(rows.map(({ name, value }) => [name, value]));
}
