import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Article } from '../domain/article.ts';
import { UserError } from '../domain/errors.ts';
import { decode } from './decode.ts';
import { draftArticle } from './draft.ts';
import type { Limits } from './limits.ts';

/** Files of other kinds are passed over without a word: a folder may hold a licence or pictures beside its articles. */
const ARTICLE_EXTENSIONS = ['.txt', '.md'];

/** Marks the origins that belong to a server's folder, so that a reload knows what it may take away. */
export const FOLDER_ORIGIN = 'folder:';

/** What stands in a folder of articles. */
export interface Folder {
  readonly articles: readonly Article[];
  /** Origins of the files that could not be read; their articles stay as they are. */
  readonly unread: readonly string[];
  /** One sentence for each of those, with the file's name. */
  readonly refused: readonly string[];
}

/** Reads every article of a folder, by name; `undefined` when there is no such folder. Sub-folders are left alone. */
export async function readFolder(path: string, limits: Limits, by: string, now: Date): Promise<Folder | undefined> {
  const names = await articleNames(path);
  if (!names) return undefined;
  const articles: Article[] = [];
  const faults: { readonly origin: string; readonly reason: string }[] = [];
  for (const name of names) {
    const origin = FOLDER_ORIGIN + name;
    try {
      const text = await readText(join(path, name), limits);
      articles.push(draftArticle({ text, origin, by }, limits, now));
    } catch (error) {
      faults.push({ origin, reason: `${name}: ${reasonOf(error)}` });
    }
  }
  return { articles, unread: faults.map((f) => f.origin), refused: faults.map((f) => f.reason) };
}

async function articleNames(path: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .filter((name) => ARTICLE_EXTENSIONS.includes(extname(name).toLowerCase()))
      .sort();
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw new UserError('unavailable', 'The folder of articles cannot be read.', { cause: error });
  }
}

async function readText(path: string, limits: Limits): Promise<string> {
  refuseFileSize((await stat(path)).size, limits);
  return decode(await readFile(path));
}

/** @throws UserError `too-long` */
export function refuseFileSize(bytes: number, { fileBytes }: Limits): void {
  if (bytes <= fileBytes) return;
  throw new UserError('too-long', `The file has ${bytes} bytes; at most ${fileBytes} can be read.`);
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (isSystemError(error)) return `The file cannot be opened (${error.code}).`;
  throw error;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
