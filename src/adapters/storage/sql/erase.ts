import { setImmediate } from 'node:timers/promises';
import { shortId } from '../../../domain/article.ts';
import type { PostedArticles } from '../../../domain/store.ts';
import type { Engine } from './engine.ts';
import { all, change, type Operation, run, runAll } from './operation.ts';
import { hasArticle, removeArticle, replaceArticle } from './put.ts';
import { shelfEntry, shelfJson } from './shelf.ts';
import { sql } from './statements.ts';
import { tombstoneOf } from './tombstones.ts';
import { versionAfter } from './version.ts';

/** Articles that are deleted in one transaction: in SQLite each is overwritten in the file, which takes time. */
const ERASED_AT_ONCE = 50;

/** All SQL statements that erase a server or a person, by purpose; `?1` is the guild, except in `oldActions`. */
export const eraseSql = {
  articles: `DELETE FROM article WHERE guild = ?1
    AND id IN (SELECT id FROM article WHERE guild = ?1 LIMIT ${ERASED_AT_ONCE})`,
  unfollowed: `DELETE FROM feed WHERE NOT EXISTS (SELECT 1 FROM feed_follower
    WHERE feed_follower.audience = feed.audience AND feed_follower.address = feed.address)`,
  addedBy: `UPDATE article SET ingested_by = '' WHERE guild = ?1 AND ingested_by = ?2`,
  doneBy: `UPDATE action SET by = '' WHERE guild = ?1 AND by = ?2`,
  followedBy: `UPDATE feed_follower SET by = '' WHERE guild = ?1 AND by = ?2`,
  placesOfPerson: 'SELECT id, also_at FROM article WHERE guild = ?1 AND instr(also_at, ?2) > 0',
  setPlaces: 'UPDATE article SET also_at = ?3 WHERE guild = ?1 AND id = ?2',
  shelvedOfPerson: 'SELECT channel, id, article FROM shelf WHERE guild = ?1 AND instr(article, ?2) > 0',
  setShelved: 'UPDATE shelf SET article = ?4 WHERE guild = ?1 AND channel = ?2 AND id = ?3',
  subjects: 'SELECT number, subject FROM action WHERE guild = ?1',
  setSubject: 'UPDATE action SET subject = ?3 WHERE guild = ?1 AND number = ?2',
  oldActions: `UPDATE action SET at = '', by = '' WHERE at < ?1 AND at <> ''`,
} as const;

/** Implements `Store.guilds`. */
export function* storedGuilds(guildTables: readonly string[]): Operation<string[]> {
  const tables = guildTables.map((table) => `SELECT guild FROM ${table}`);
  const rows = yield* all<{ readonly guild: string }>(`${tables.join(' UNION ')} ORDER BY guild`);
  return rows.map(({ guild }) => guild);
}

/**
 * Implements `Store.erase`. All but the articles goes in one last transaction, also the mark that says that the server is to be
 * erased: an interruption is made up for later.
 */
export async function eraseGuild(engine: Engine, guild: string): Promise<void> {
  while ((await engine.write(guild, () => run(eraseSql.articles, guild))) > 0) await setImmediate();
  await engine.write(guild, function* () {
    yield* runAll([
      ...engine.guildTables.map((table) => change(`DELETE FROM ${table} WHERE guild = ?1`, guild)),
      change(eraseSql.unfollowed),
    ]);
  });
  await engine.purge();
}

/** Implements `LibraryStore.erasePerson`. */
export async function erasePerson(
  engine: Engine,
  guild: string,
  person: string,
  { gone, left, origins }: PostedArticles,
): Promise<{ readonly version: number }> {
  const removed: string[] = [];
  function* removeSome(from: number): Operation<void> {
    for (const id of gone.slice(from, from + ERASED_AT_ONCE)) removed.push(...(yield* removeArticle(guild, id)));
  }
  // Origins first and the id last: until then, what is left of a call that was interrupted can be found by another one.
  let from = 0;
  for (; gone.length - from > ERASED_AT_ONCE; from += ERASED_AT_ONCE) {
    await engine.write(guild, function* () {
      if (from === 0) yield* forgetAll(guild, origins);
      yield* removeSome(from);
      yield* versionAfter(guild, true);
    });
    await setImmediate();
  }
  const change = await engine.write(guild, function* () {
    if (from === 0) yield* forgetAll(guild, origins);
    yield* removeSome(from);
    for (const article of left) yield* replaceArticle(guild, article.id, article);
    yield* eraseTitles(guild, removed);
    const isNamed = yield* eraseName(guild, person);
    return { version: yield* versionAfter(guild, isNamed || removed.length + left.length > 0) };
  });
  await engine.purge();
  return change;
}

/** Remembers ids and origins as forgotten, within the caller's transaction. */
export function* forgetAll(guild: string, keys: readonly string[]): Operation<void> {
  yield* runAll(keys.map((key) => change(sql.forget, guild, tombstoneOf(guild, key))));
}

/**
 * Leaves only the short ids of articles in the audit log, within the caller's transaction.
 * @param ids full ids
 */
function* eraseTitles(guild: string, ids: readonly string[]): Operation<void> {
  if (ids.length === 0) return;
  const gone = new Set(ids.map(shortId));
  const actions = yield* all<{ readonly number: number; readonly subject: string }>(eraseSql.subjects, guild);
  for (const { number, subject } of actions) {
    const id = /^.+ · (\S+)$/s.exec(subject)?.[1];
    if (id !== undefined && gone.has(id)) yield* run(eraseSql.setSubject, guild, number, id);
  }
}

/**
 * Removes a person's id wherever it says who did something, within the caller's transaction.
 * @returns whether anything in the library changed
 */
function* eraseName(guild: string, person: string): Operation<boolean> {
  let changes = 0;
  for (const statement of [eraseSql.addedBy, eraseSql.doneBy, eraseSql.followedBy])
    changes += yield* run(statement, guild, person);
  const rows = yield* all<{ readonly id: string; readonly also_at: string }>(eraseSql.placesOfPerson, guild, person);
  for (const { id, also_at } of rows) {
    const left = withoutPerson(also_at, person);
    if (left !== also_at) changes += yield* run(eraseSql.setPlaces, guild, id, left);
  }
  yield* eraseShelved(guild, person);
  return changes > 0;
}

/** An entry of a shelf as it is stored. */
export interface ShelfRow {
  readonly id: string;
  /** See `shelfEntry`. */
  readonly article: string;
}

/**
 * As `eraseTitles`, for articles that were taken from a shelf, with the titles that they had before an edit; nothing hides the
 * actions on them any more. What the library has, too, keeps its title.
 */
export function* eraseShelvedTitles(guild: string, rows: readonly ShelfRow[]): Operation<void> {
  const gone: string[] = [];
  for (const { id, article } of rows) {
    if (yield* hasArticle(guild, id)) continue;
    for (const each of [id, ...(shelfEntry(article)?.formerIds ?? [])])
      if (!(yield* hasArticle(guild, each))) gone.push(each);
  }
  yield* eraseTitles(guild, gone);
}

/** What a person posted in a channel that is closed now is deleted, copies of others' texts lose that place. */
function* eraseShelved(guild: string, person: string): Operation<void> {
  type Row = ShelfRow & { readonly channel: string };
  const gone: ShelfRow[] = [];
  for (const row of yield* all<Row>(eraseSql.shelvedOfPerson, guild, person)) {
    const { channel, id } = row;
    const entry = shelfEntry(row.article);
    // A damaged one that mentions the person is of no use to anybody.
    if (!entry || entry.article.ingestedBy === person) {
      yield* run(sql.takeFromShelf, guild, channel, id);
      gone.push(row);
    } else {
      const alsoAt = entry.article.alsoAt?.filter(({ ingestedBy }) => ingestedBy !== person);
      const left = shelfJson({ ...entry, article: { ...entry.article, ...(alsoAt && { alsoAt }) } });
      yield* run(eraseSql.setShelved, guild, channel, id, left);
    }
  }
  yield* eraseShelvedTitles(guild, gone);
}

/** The places of a text with nobody where the person stood; a damaged list stays as it is. */
function withoutPerson(json: string, person: string): string {
  try {
    const places: { readonly ingestedBy?: unknown }[] = JSON.parse(json);
    return JSON.stringify(places.map((place) => (place.ingestedBy === person ? { ...place, ingestedBy: '' } : place)));
  } catch {
    return json;
  }
}
