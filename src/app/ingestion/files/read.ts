import { UserError } from '../../../domain/errors.ts';
import type { Limits } from '../../limits.ts';
import { decode } from '../decode.ts';
import { type Entry, entriesOf, isArchive } from './archive.ts';
import type { Found } from './found.ts';
import { isJson, jsonArticles } from './json.ts';
import { isMail, mailArticle } from './mail.ts';

/** Endings of files that can hold articles; in an archive or a folder others are passed over without a word. */
const READABLE = /\.(?:txt|text|md|markdown|html?|xhtml|json|eml|zip)$/i;

/** True for a file whose name says that it may hold an article; its content decides. */
export function mayHoldArticles(name: string): boolean {
  return READABLE.test(name);
}

/** Bytes that a file of this name may have: an archive more than one article. */
function mostBytes(name: string, { fileBytes, archiveBytes }: Limits): number {
  return /\.zip$/i.test(name) ? archiveBytes : fileBytes;
}

/** @throws UserError `too-long` */
export function refuseFileSize(name: string, bytes: number, limits: Limits): void {
  const most = mostBytes(name, limits);
  if (bytes > most) throw new UserError('too-long', `The file has ${bytes} bytes; at most ${most} can be read.`);
}

/**
 * The articles of a file: plain text, Markdown and HTML as they are, JSON, a stored mail, or an archive of those. What a
 * file is, its content tells; what in an archive cannot be read stands beside the rest with its reason.
 * @throws UserError `unreadable`, `empty` or `too-long` for the file as a whole
 */
export async function readFound(name: string, bytes: Uint8Array, limits: Limits): Promise<readonly Found[]> {
  if (isArchive(bytes)) return readArchive(bytes, limits);
  refuseFileSize('', bytes.byteLength, limits);
  if (isMail(bytes)) return [await mailArticle(name, bytes)];
  const text = decode(bytes);
  return isJson(name, text) ? jsonArticles(name, text) : [{ name, text }];
}

async function readArchive(bytes: Uint8Array, limits: Limits): Promise<readonly Found[]> {
  const entries = (await entriesOf(bytes, limits)).filter(({ name }) => mayHoldArticles(name));
  if (entries.length === 0) throw new UserError('unreadable', 'The archive holds no text, HTML, JSON or mail.');
  const found: Found[] = [];
  for (const entry of entries) found.push(...(await readEntry(entry, limits)));
  return found;
}

async function readEntry({ name, bytes }: Entry, limits: Limits): Promise<readonly Found[]> {
  try {
    if (isArchive(bytes)) throw new UserError('unreadable', 'An archive within an archive is not opened.');
    return await readFound(name, bytes, limits);
  } catch (error) {
    if (error instanceof UserError) return [{ name, refused: error.message }];
    throw error;
  }
}
