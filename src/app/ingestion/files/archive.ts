import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Unzip, UnzipFile } from 'fflate';
import { UserError } from '../../../domain/errors.ts';
import { refusal } from '../../languages/refusal.ts';
import type { Limits } from '../../limits.ts';

/** One file of an archive. */
export interface ArchiveEntry {
  /** Including its folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Bytes unpacked per step. Deflate expands at most 1,032 times, so a ZIP bomb is noticed before it fills the memory.
 */
const STEP_BYTES = 8192;

/** File names that identify an office document. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/)/;

/** Files that operating systems add to archives. */
const SYSTEM_FILE = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$)/i;

/** True for a ZIP archive, including office documents. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Unpacks a ZIP archive in steps that yield to the event loop.
 * @throws UserError `unreadable` for an office document and for a damaged or encrypted archive, `too-long` beyond the
 * limits
 */
export async function entriesOf(bytes: Uint8Array, limits: Limits): Promise<readonly ArchiveEntry[]> {
  const entries: (ArchiveEntry | undefined)[] = [];
  let left = limits.archiveContentBytes;
  const { Unzip, UnzipInflate } = await import('fflate');
  const unzip = new Unzip((file) => {
    if (entries.length === 0 && OFFICE.test(file.name)) throw refusal('unreadable', 'file-is-office');
    if (file.name.endsWith('/') || SYSTEM_FILE.test(file.name)) return;
    if (entries.length === limits.archiveFiles) throw tooMany(limits);
    collect(file, entries, (length) => {
      left -= length;
      if (left < 0) throw tooLarge(limits);
    });
  });
  unzip.register(UnzipInflate);
  await push(unzip, bytes);
  return entries.map((entry) => {
    if (entry) return entry;
    throw damaged();
  });
}

/** Stores the file's entry once its data is complete; in a truncated archive the last file never is. */
function collect(file: UnzipFile, entries: (ArchiveEntry | undefined)[], count: (length: number) => void): void {
  const chunks: Uint8Array[] = [];
  const place = entries.push(undefined) - 1;
  file.ondata = (error, chunk, final) => {
    if (error) throw error;
    count(chunk.length);
    chunks.push(chunk);
    if (final) entries[place] = { name: file.name, bytes: Buffer.concat(chunks) };
  };
  file.start();
}

async function push(unzip: Unzip, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    try {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    } catch (cause) {
      if (cause instanceof UserError) throw cause;
      throw damaged(cause);
    }
    await nextTurn();
  }
}

function damaged(cause?: unknown): UserError {
  return refusal('unreadable', 'archive-damaged', {}, { cause });
}

function tooMany({ archiveFiles }: Limits): UserError {
  return refusal('too-long', 'archive-files', { count: archiveFiles });
}

function tooLarge({ archiveContentBytes }: Limits): UserError {
  return refusal('too-long', 'archive-bytes', { count: archiveContentBytes });
}
