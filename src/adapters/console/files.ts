import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from '../../app/commands/command.ts';
import type { GivenFile } from '../../app/given-file.ts';
import { UserError } from '../../domain/errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENAMETOOLONG: 'the name is too long',
};

/**
 * Opens a local file for a command; its bytes are read on demand.
 * @throws UserError `unreadable`, naming the path and the reason
 */
export async function openFile(path: string): Promise<GivenFile> {
  const found = await attempt(path, () => stat(path));
  if (!found.isFile()) throw unreadable(path, found.isDirectory() ? 'it is a folder' : 'it is not a plain file');
  return {
    name: basename(path),
    size: found.size,
    origin: `file:${resolve(path)}`,
    bytes: () => attempt(path, () => readFile(path)),
  };
}

/** Replaces the paths in file options by files. */
export async function openFiles(
  command: Command | undefined,
  options: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const opened = Object.entries(options).map(async ([name, value]): Promise<[string, unknown]> => {
    const kind = command?.options[name]?.kind;
    const isPath = (kind === 'file' || kind === 'files') && typeof value === 'string';
    return [name, isPath ? await openFile(value) : value];
  });
  return Object.fromEntries(await Promise.all(opened));
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw unreadable(path, REASONS[code] ?? (code || 'unknown reason'), error);
  }
}

function unreadable(path: string, reason: string, cause?: unknown): UserError {
  return new UserError('unreadable', `The file ${path} cannot be read: ${reason}.`, { cause });
}
