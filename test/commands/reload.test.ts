import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appWith, itemsOf, linesOf, MODERATOR } from './library.ts';

test('/reload reports what changed and which files were refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-reload-'));
  await writeFile(join(folder, 'good.txt'), 'Title: Tide\n\nThe tide came in this morning.');
  await writeFile(join(folder, 'empty.txt'), '');
  const fresh = await appWith([], folder);
  const reply = await fresh.run(MODERATOR, 'reload', {});
  expect(linesOf(reply)).toEqual(['1 article read: 1 added, 0 changed, 0 removed.', '1 file left out:']);
  expect(itemsOf(reply)[0]).toMatch(/^empty\.txt: /);
  await fresh.close();
  await rm(folder, { recursive: true });
});
