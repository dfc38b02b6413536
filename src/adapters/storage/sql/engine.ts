import type { Article } from '../../../domain/article.ts';
import type { BrokenArticle } from '../../../domain/store.ts';
import type { Operation } from './operation.ts';

/**
 * What the stores need of a database engine.
 * @throws UserError `unavailable` from every method if the database is locked for too long, full, damaged, away …
 */
export interface Engine {
  read<T>(operation: () => Operation<T>): Promise<T>;
  /**
   * Runs the operation in one transaction, which sees the changes of all former ones of the same owner.
   * @param owner a server, or an audience of feeds; undefined for what concerns all
   */
  write<T>(owner: string | undefined, operation: () => Operation<T>): Promise<T>;
  /** As `write`, but out of turn and with little patience: for what can be made again. */
  writeOptional<T>(owner: string, operation: () => Operation<T>): Promise<T>;
  /** Implements `LibraryStore.articles`. */
  articles(guild: string, onBroken: (broken: BrokenArticle) => void): Promise<Article[]>;
  /** Implements `LibraryStore.articlesSince`. */
  articlesSince(
    guild: string,
    version: number,
    onBroken: (broken: BrokenArticle) => void,
  ): Promise<Article[] | undefined>;
  /** Called after something was deleted for good: as far as the engine can, nothing of it stays in its files. */
  purge(): Promise<void>;
  /** The tables with a column `guild`: whatever the schema has of servers, so that none can be left out when one is erased. */
  readonly guildTables: readonly string[];
}
