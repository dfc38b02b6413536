import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile, openFiles } from '../../../src/adapters/console/files.ts';
import type { GivenFile } from '../../../src/app/given-file.ts';
import { testCommands } from './commands.ts';

let folder = '';
const ingest = testCommands.find((c) => c.name === 'ingest');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-files-'));
  await writeFile(join(folder, 'a.txt'), 'Rain fell.');
});
afterAll(() => rm(folder, { recursive: true }));

test('a file has a name, a size, an origin, and bytes loaded on demand', async () => {
  const path = join(folder, 'a.txt');
  const file = await openFile(path);
  expect(file).toMatchObject({ name: 'a.txt', size: 10, origin: `file:${path}` });
  expect(Buffer.from(await file.bytes()).toString()).toBe('Rain fell.');
});

test.each([
  ['missing.txt', /missing\.txt cannot be read: there is no such file\./],
  ['a.txt/below.txt', /there is no such file/],
  ['.', /it is a folder/],
  ['x'.repeat(5000), /the name is too long/],
])('%.20s is refused in one sentence', async (name, message) => {
  await expect(openFile(join(folder, name))).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringMatching(message),
  });
});

test('only paths in file options are opened', async () => {
  const path = join(folder, 'a.txt');
  const opened = await openFiles(ingest, { file: path, title: path });
  expect((opened.file as GivenFile).name).toBe('a.txt');
  expect(opened.title).toBe(path);
  expect(await openFiles(undefined, { file: path })).toEqual({ file: path });
});
