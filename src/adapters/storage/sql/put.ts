import type { Article } from '../../../domain/article.ts';
import { all, change, first, type Operation, run, runAll } from './operation.ts';
import { rowOf } from './rows.ts';
import { sql } from './statements.ts';
import { tombstoneOf } from './tombstones.ts';

/** The result of adding one article. */
export type PutResult = { readonly added: false } | { readonly added: true; readonly replaced?: string };

/** Implements `LibraryStore.put`; runs within the caller's transaction. */
export function* putArticle(guild: string, article: Article): Operation<PutResult> {
  const [same, atOrigin] = yield [
    { sql: sql.hasArticle, values: [guild, article.id], wants: 'row' },
    { sql: sql.idByOrigin, values: [guild, article.origin], wants: 'row' },
  ];
  if (same?.rows.length) return { added: false };
  const replaced = (atOrigin?.rows[0] as { readonly id: string } | undefined)?.id;
  yield* insertInPlaceOf(guild, replaced === undefined ? [] : [replaced], article);
  return replaced === undefined ? { added: true } : { added: true, replaced };
}

/** Implements `LibraryStore.replace`; returns the removed ids. */
export function* replaceArticle(guild: string, id: string, article: Article): Operation<string[]> {
  if (!(yield* hasArticle(guild, id))) return [];
  const atOrigin = yield* idByOrigin(guild, article.origin);
  const same = (yield* hasArticle(guild, article.id)) ? [article.id] : [];
  const replaced = [...new Set([id, ...(atOrigin === undefined ? [] : [atOrigin]), ...same])];
  yield* insertInPlaceOf(guild, replaced, article);
  return replaced;
}

/** Deletes the article; returns the ids it was known by. */
export function* removeArticle(guild: string, id: string): Operation<string[]> {
  const aliases = (yield* all<{ readonly id: string }>(sql.aliasesOf, guild, id)).map((row) => row.id);
  yield* run(sql.deleteArticle, guild, id);
  return [id, ...aliases];
}

export function* hasArticle(guild: string, id: string): Operation<boolean> {
  return (yield* first(sql.hasArticle, guild, id)) !== undefined;
}

function* idByOrigin(guild: string, origin: string): Operation<string | undefined> {
  return (yield* first<{ readonly id: string }>(sql.idByOrigin, guild, origin))?.id;
}

function* insertInPlaceOf(guild: string, replaced: readonly string[], article: Article): Operation<void> {
  const older: string[] = [];
  for (const id of replaced) older.push(...(yield* removeArticle(guild, id)));
  const origins = [article.origin, ...(article.alsoAt ?? []).map(({ origin }) => origin)];
  yield* runAll([
    change(sql.insertArticle, guild, ...rowOf(article)),
    // An edit back to an older text: its id becomes an article's id again.
    change(sql.deleteAlias, guild, article.id),
    ...older.filter((id) => id !== article.id).map((id) => change(sql.insertAlias, guild, id, article.id)),
    ...origins.map((origin) => change(sql.remember, guild, tombstoneOf(guild, article.id), tombstoneOf(guild, origin))),
  ]);
}
