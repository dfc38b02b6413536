import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodePage } from '../../src/adapters/web/charset.ts';
import { refuseDeepPage } from '../../src/adapters/web/depth.ts';
import { DEFAULT_WEB_LIMITS } from '../../src/adapters/web/limits.ts';
import { extractPage } from '../../src/adapters/web/read-page.ts';
import { UserError } from '../../src/domain/errors.ts';
import { Fault } from './fault.ts';
import { defineTask } from './task.ts';

/** A page in a file beside the rows, maybe gzipped. */
export const pageRow = z.object({ id: z.string(), file: z.string() });

/**
 * The article of a web page, as the reader extracts it, also where the page is then refused because it shows only the
 * beginning (`cases` measures refusals); a page without any text has an empty one.
 */
export const extract = defineTask({
  row: pageRow,
  open: ({ folder }) => {
    return async ({ id, file }) => {
      const { text, title, publishedAt } = extracted(await htmlOf(join(folder, file)));
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

function extracted(html: string): { readonly text: string; readonly title?: string; readonly publishedAt?: string } {
  try {
    refuseDeepPage(html, DEFAULT_WEB_LIMITS);
    return extractPage(html, DEFAULT_WEB_LIMITS);
  } catch (error) {
    if (error instanceof UserError) return { text: '' };
    throw error;
  }
}
