import { setImmediate } from 'node:timers/promises';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { shortId } from '../../domain/article.ts';
import type { DatabaseAccess } from './access.ts';
import { columnsOf, tablesOf } from './maintenance/tables.ts';
import { shelvedArticle } from './shelf.ts';

/** Articles that are deleted in one transaction: each is overwritten in the file, which takes time. */
export const ERASED_AT_ONCE = 50;

/** The statements that erase a server or a person. */
export interface EraseStatements {
  readonly guilds: StatementSyncInstance;
  readonly articles: StatementSyncInstance;
  readonly tables: readonly StatementSyncInstance[];
  readonly unfollowed: StatementSyncInstance;
  readonly ofPerson: readonly StatementSyncInstance[];
  readonly placesOfPerson: StatementSyncInstance;
  readonly setPlaces: StatementSyncInstance;
  readonly shelvedOfPerson: StatementSyncInstance;
  readonly setShelved: StatementSyncInstance;
  readonly dropShelved: StatementSyncInstance;
  readonly subjects: StatementSyncInstance;
  readonly setSubject: StatementSyncInstance;
  readonly oldActions: StatementSyncInstance;
}

/** Prepared once per connection; `?1` is the guild, except in `oldActions`. */
export function prepareErase(db: DatabaseSyncInstance): EraseStatements {
  // Whatever the schema has of servers, so that no table can be left out.
  const ofGuilds = tablesOf(db).filter((table) => columnsOf(db, table).includes('guild'));
  return {
    guilds: db.prepare(`${ofGuilds.map((table) => `SELECT guild FROM ${table}`).join(' UNION ')} ORDER BY guild`),
    articles: db.prepare(`DELETE FROM article WHERE guild = ?1
      AND id IN (SELECT id FROM article WHERE guild = ?1 LIMIT ${ERASED_AT_ONCE})`),
    tables: ofGuilds.map((table) => db.prepare(`DELETE FROM ${table} WHERE guild = ?1`)),
    unfollowed: db.prepare(`DELETE FROM feed WHERE NOT EXISTS (SELECT 1 FROM feed_follower
      WHERE feed_follower.audience = feed.audience AND feed_follower.address = feed.address)`),
    ofPerson: [
      db.prepare(`UPDATE article SET ingested_by = '' WHERE guild = ?1 AND ingested_by = ?2`),
      db.prepare(`UPDATE action SET by = '' WHERE guild = ?1 AND by = ?2`),
      db.prepare(`UPDATE feed_follower SET by = '' WHERE guild = ?1 AND by = ?2`),
    ],
    placesOfPerson: db.prepare('SELECT id, also_at FROM article WHERE guild = ?1 AND instr(also_at, ?2) > 0'),
    setPlaces: db.prepare('UPDATE article SET also_at = ?3 WHERE guild = ?1 AND id = ?2'),
    shelvedOfPerson: db.prepare('SELECT channel, id, article FROM shelf WHERE guild = ?1 AND instr(article, ?2) > 0'),
    setShelved: db.prepare('UPDATE shelf SET article = ?4 WHERE guild = ?1 AND channel = ?2 AND id = ?3'),
    dropShelved: db.prepare('DELETE FROM shelf WHERE guild = ?1 AND channel = ?2 AND id = ?3'),
    subjects: db.prepare('SELECT number, subject FROM action WHERE guild = ?1'),
    setSubject: db.prepare('UPDATE action SET subject = ?3 WHERE guild = ?1 AND number = ?2'),
    oldActions: db.prepare(`UPDATE action SET at = '', by = '' WHERE at < ?1 AND at <> ''`),
  };
}

/**
 * Implements `Store.erase`. All but the articles goes in one last transaction, also the mark that says that the server is to be
 * erased: an interruption is made up for later.
 */
export async function eraseGuild(access: DatabaseAccess, statements: EraseStatements, guild: string): Promise<void> {
  while ((await access.write(() => Number(statements.articles.run(guild).changes))) > 0) await setImmediate();
  await access.write(() => {
    for (const statement of statements.tables) statement.run(guild);
    statements.unfollowed.run();
  });
}

/**
 * Implements `LibraryStore.erasePerson`, within the caller's transaction.
 * @returns whether anything changed
 */
export function erasePerson(statements: EraseStatements, guild: string, person: string): boolean {
  let changes = 0;
  for (const statement of statements.ofPerson) changes += Number(statement.run(guild, person).changes);
  for (const { id, also_at } of statements.placesOfPerson.all(guild, person)) {
    const left = withoutPerson(String(also_at), person);
    if (left !== also_at) changes += Number(statements.setPlaces.run(guild, id, left).changes);
  }
  eraseShelved(statements, guild, person);
  return changes > 0;
}

/**
 * Leaves only the short ids of articles in the audit log, within the caller's transaction.
 * @param ids full ids
 */
export function eraseTitles(statements: EraseStatements, guild: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const gone = new Set(ids.map(shortId));
  for (const { number, subject } of statements.subjects.all(guild)) {
    const id = /^.+ · (\S+)$/s.exec(subject)?.[1];
    if (id !== undefined && gone.has(id)) statements.setSubject.run(guild, number, id);
  }
}

/** What a person posted in a channel that is closed now is deleted, copies of others' texts lose that place. */
function eraseShelved(statements: EraseStatements, guild: string, person: string): void {
  for (const { channel, id, article: json } of statements.shelvedOfPerson.all(guild, person)) {
    const article = shelvedArticle(json);
    // A damaged one that mentions the person is of no use to anybody.
    if (!article || article.ingestedBy === person) statements.dropShelved.run(guild, channel, id);
    else {
      const alsoAt = article.alsoAt?.filter(({ ingestedBy }) => ingestedBy !== person);
      statements.setShelved.run(guild, channel, id, JSON.stringify({ ...article, ...(alsoAt && { alsoAt }) }));
    }
  }
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
