import { UserError } from '../../../domain/errors.ts';
import { refusal, wordsOfError } from '../../languages/refusal.ts';
import type { Limits } from '../../limits.ts';
import { decode } from '../decode.ts';
import { type ArchiveEntry, entriesOf, isArchive } from './archive.ts';
import type { FileContent, FoundText } from './found.ts';
import { isJson, jsonArticles } from './json.ts';
import { isMail, mailArticle } from './mail.ts';

/** Extensions of files that may contain articles; other files of an archive or a folder are skipped silently. */
const READABLE = /\.(?:txt|text|md|markdown|html?|xhtml|json|eml|zip)$/i;

/** True if a file's name allows it to contain an article; the content decides. */
export function mayHoldArticles(name: string): boolean {
  return READABLE.test(name);
}

/** Maximum bytes of a file with this name; archives may be larger. */
function mostBytes(name: string, { fileBytes, archiveBytes }: Limits): number {
  return /\.zip$/i.test(name) ? archiveBytes : fileBytes;
}

/** @throws UserError `too-long` */
export function refuseFileSize(name: string, bytes: number, limits: Limits): void {
  const most = mostBytes(name, limits);
  if (bytes > most) throw refusal('too-long', 'file-too-long', { bytes, most });
}

interface ReadOptions {
  /** False for a member's file: of JSON only text and title are taken. Default: true. */
  readonly isVouched?: boolean;
}

/**
 * The articles of a file: plain text, Markdown, HTML, JSON, a stored mail, or an archive of those. The type is detected
 * from the content. Unreadable files of an archive are listed with the reason.
 * @throws UserError `unreadable`, `empty` or `too-long` if the file as a whole cannot be read
 */
export async function readFound(
  name: string,
  bytes: Uint8Array,
  limits: Limits,
  { isVouched = true }: ReadOptions = {},
): Promise<readonly FileContent[]> {
  if (isArchive(bytes)) return readArchive(bytes, limits, isVouched);
  refuseFileSize('', bytes.byteLength, limits);
  if (isMail(bytes)) return [await mailArticle(name, bytes)];
  const text = decode(bytes);
  if (!isJson(name, text)) return [{ name, text }];
  const articles = jsonArticles(name, text);
  return isVouched ? articles : articles.map(textAndTitle);
}

function textAndTitle({ name, text, title }: FoundText): FoundText {
  return { name, text, ...(title && { title }) };
}

async function readArchive(bytes: Uint8Array, limits: Limits, isVouched: boolean): Promise<readonly FileContent[]> {
  const entries = (await entriesOf(bytes, limits)).filter(({ name }) => mayHoldArticles(name));
  if (entries.length === 0) throw refusal('unreadable', 'archive-nothing');
  const found: FileContent[] = [];
  for (const entry of entries) found.push(...(await readEntry(entry, limits, isVouched)));
  return found;
}

async function readEntry(
  { name, bytes }: ArchiveEntry,
  limits: Limits,
  isVouched: boolean,
): Promise<readonly FileContent[]> {
  try {
    if (isArchive(bytes)) throw refusal('unreadable', 'archive-in-archive');
    return await readFound(name, bytes, limits, { isVouched });
  } catch (error) {
    if (error instanceof UserError) return [{ name, refused: wordsOfError(error) }];
    throw error;
  }
}
