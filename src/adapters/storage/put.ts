import type { Article } from '../../domain/article.ts';
import { rowOf } from './rows.ts';
import type { Statements } from './statements.ts';
import { tombstoneOf } from './tombstones.ts';

/** The result of adding one article. */
export type PutResult = { readonly added: false } | { readonly added: true; readonly replaced?: string };

/** Implements `LibraryStore.put`; runs within the caller's transaction. */
export function putArticle(statements: Statements, guild: string, article: Article): PutResult {
  if (statements.article.get(guild, article.id)) return { added: false };
  const replaced: string | undefined = statements.idByOrigin.get(guild, article.origin)?.id;
  insertInPlaceOf(statements, guild, replaced === undefined ? [] : [replaced], article);
  return replaced === undefined ? { added: true } : { added: true, replaced };
}

/** Implements `LibraryStore.replace`; returns the removed ids. */
export function replaceArticle(statements: Statements, guild: string, id: string, article: Article): string[] {
  if (!statements.article.get(guild, id)) return [];
  const atOrigin: string | undefined = statements.idByOrigin.get(guild, article.origin)?.id;
  const same = statements.article.get(guild, article.id) ? [article.id] : [];
  const replaced = [...new Set([id, ...(atOrigin === undefined ? [] : [atOrigin]), ...same])];
  insertInPlaceOf(statements, guild, replaced, article);
  return replaced;
}

function insertInPlaceOf(statements: Statements, guild: string, replaced: readonly string[], article: Article): void {
  const older = replaced.flatMap((id) => removeArticle(statements, guild, id));
  statements.insertArticle.run(guild, ...rowOf(article));
  // An edit back to an older text: its id becomes an article's id again.
  statements.deleteAlias.run(guild, article.id);
  for (const id of older) if (id !== article.id) statements.insertAlias.run(guild, id, article.id);
  const origins = [article.origin, ...(article.alsoAt ?? []).map(({ origin }) => origin)];
  for (const origin of origins)
    statements.remember.run(guild, tombstoneOf(guild, article.id), tombstoneOf(guild, origin));
}

/** Deletes the article; returns the ids it was known by. */
export function removeArticle(statements: Statements, guild: string, id: string): string[] {
  const aliases = statements.aliasesOf.all(guild, id).map((row) => row.id as string);
  statements.deleteArticle.run(guild, id);
  return [id, ...aliases];
}
