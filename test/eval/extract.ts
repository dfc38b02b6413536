import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodePage } from '../../src/adapters/web/charset.ts';
import { DEFAULT_WEB_LIMITS } from '../../src/adapters/web/limits.ts';
import { createReader } from '../../src/adapters/web/readable.ts';
import { UserError } from '../../src/domain/errors.ts';
import { Fault } from './fault.ts';
import { defineTask } from './task.ts';

/** A page in a file beside the rows, maybe gzipped. */
export const pageRow = z.object({ id: z.string(), file: z.string() });

/** The article of a web page; a page that the product refuses has an empty text. */
export const extract = defineTask({
  row: pageRow,
  open: ({ folder }) => {
    const read = createReader(DEFAULT_WEB_LIMITS);
    return async ({ id, file }) => {
      const html = await htmlOf(join(folder, file));
      const { text, title, publishedAt } = await read(html).catch(emptyWhenRefused);
      return { id, text, title: title ?? null, publishedAt: publishedAt ?? null };
    };
  },
});

/** @throws Fault naming the file when it cannot be read */
export async function htmlOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause) => {
    throw new Fault(`cannot read ${path}: ${cause.code}`);
  });
  return decodePage(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, '');
}

function emptyWhenRefused(error: unknown): { text: string; title?: string; publishedAt?: string } {
  if (error instanceof UserError) return { text: '' };
  throw error;
}
