import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { UserError } from '../../domain/errors.ts';
import { message, type Words } from '../languages/messages.ts';
import { Refusal, refusal, wordsOfError } from '../languages/refusal.ts';
import type { Limits } from '../limits.ts';
import type { Web } from '../ports.ts';
import { draftArticle } from './draft.ts';
import type { FileContent } from './files/found.ts';
import { mayHoldArticles, readFound, refuseFileSize } from './files/read.ts';
import { withReadPage } from './page-text.ts';

/** Prefix of origins in a server's folder; a reload removes no other articles. */
export const FOLDER_ORIGIN = 'folder:';

/** The contents of a folder of articles. */
export interface Folder {
  readonly articles: readonly Article[];
  /** Origins of files that could not be read completely; their articles are left unchanged. */
  readonly unread: readonly string[];
  /** One sentence for each of those, with the file's name. */
  readonly refused: readonly Words[];
}

/** The dependencies of reading a folder. */
export interface FolderParts {
  readonly limits: Limits;
  /** Reads web pages; if missing, they are refused. */
  readonly web?: Web;
  readonly by: string;
  readonly now: Date;
}

/**
 * Reads all articles of a folder, sorted by file name; undefined if the folder does not exist. Sub-folders and files
 * that cannot contain articles, such as licences or pictures, are ignored.
 */
export async function readFolder(path: string, parts: FolderParts): Promise<Folder | undefined> {
  const names = await articleNames(path);
  if (!names) return undefined;
  const articles: Article[] = [];
  const faults: { readonly origin: string; readonly reason: Words }[] = [];
  for (const name of names) {
    const refuse = (reason: Words) =>
      faults.push({ origin: FOLDER_ORIGIN + name, reason: message('named-reason', { name, reason }) });
    try {
      articles.push(...(await articlesIn(path, name, parts, refuse)));
    } catch (error) {
      refuse(reasonOf(error));
    }
  }
  return { articles, unread: faults.map((f) => f.origin), refused: faults.map((f) => f.reason) };
}

/** The articles of one file; if there are several, their names within the file are part of their origins. */
async function articlesIn(
  path: string,
  name: string,
  parts: FolderParts,
  refuse: (reason: Words) => void,
): Promise<Article[]> {
  const found = await foundIn(join(path, name), name, parts.limits);
  const articles: Article[] = [];
  for (const one of found) {
    const origin = FOLDER_ORIGIN + (found.length > 1 ? `${name}#${one.name}` : name);
    try {
      articles.push(await articleOf(one, origin, parts));
    } catch (error) {
      if (found.length === 1) throw error;
      refuse(message('named-reason', { name: one.name, reason: reasonOf(error) }));
    }
  }
  return articles;
}

async function articleOf(found: FileContent, origin: string, { web, limits, by, now }: FolderParts): Promise<Article> {
  if ('refused' in found) throw new Refusal('unreadable', found.refused);
  const { name: _, ...given } = await withReadPage(web, found);
  return draftArticle({ ...given, origin, by }, limits, now);
}

/** True if the origin is this file or a part of it. */
export function isOfFile(origin: string, file: string): boolean {
  return origin === file || origin.startsWith(`${file}#`);
}

async function articleNames(path: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .filter(mayHoldArticles)
      .sort();
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw refusal('unavailable', 'folder-unreadable', {}, { cause: error });
  }
}

async function foundIn(path: string, name: string, limits: Limits): Promise<readonly FileContent[]> {
  refuseFileSize(name, (await stat(path)).size, limits);
  return readFound(name, await readFile(path), limits);
}

function reasonOf(error: unknown): Words {
  if (error instanceof UserError) return wordsOfError(error);
  if (isSystemError(error)) return message('file-cannot-open', { code: error.code ?? '' });
  throw error;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
