import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import { packageRoot } from '../../domain/package-root.ts';
import { refuseDeepPage } from './depth.ts';
import type { WebLimits } from './limits.ts';
import type { Order, Outcome } from './outcome.ts';
import type { PageContent } from './read-page.ts';

/**
 * Reads an article out of a page's HTML.
 * @throws UserError `unreadable` with the reason, `too-long`, or `slow-down` when too many pages wait
 */
export type ReadHtml = (html: string) => Promise<PageContent>;

/** Reads pages one after the other, each in a thread of its own that is ended when it takes too long or too much. */
export function createReader(limits: WebLimits): ReadHtml {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (html) => {
    refuseLongPage(html, limits);
    refuseDeepPage(html, limits);
    if (waiting >= limits.waiting)
      throw new UserError('slow-down', 'Too many pages are being read; try again in a minute.');
    waiting++;
    const page = last.then(() => readInThread(html, limits));
    last = page.catch(() => {}).finally(() => waiting--);
    return page;
  };
}

function refuseLongPage(html: string, { pageBytes }: WebLimits): void {
  if (html.length > pageBytes) throw new UserError('too-long', `The page is larger than ${pageBytes} bytes.`);
}

async function readInThread(html: string, limits: WebLimits): Promise<PageContent> {
  const workerData: Order = { html, limits: { articleCharacters: limits.articleCharacters } };
  const resourceLimits = { maxOldGenerationSizeMb: limits.heapMb };
  const worker = new Worker(WORKER, { workerData, resourceLimits, env: {}, execArgv: [] });
  const timer = setTimeout(() => worker.emit('error', tooSlow(limits)), limits.readMs);
  try {
    return pageOf(await firstMessage(worker));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw new UserError('unreadable', 'The page takes too much memory to read.', { cause: error });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function firstMessage(worker: Worker): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.on('error', reject);
    worker.once('exit', () => reject(new Error('The reader of pages ended without a word.')));
  });
}

function pageOf(outcome: Outcome): PageContent {
  switch (outcome.kind) {
    case 'read':
      return outcome.page;
    case 'refused':
      throw new UserError(outcome.code, outcome.sentence);
  }
}

function tooSlow({ readMs }: WebLimits): UserError {
  return new UserError('unreadable', `The page could not be read within ${readMs / 1000} seconds.`);
}

/** Threads read no TypeScript: from the source, as tests run, the built file serves. */
const WORKER = workerFile(fileURLToPath(import.meta.url));

function workerFile(here: string): string {
  const built = here.endsWith('.js') ? join(here, '..') : join(packageRoot(), 'dist', 'src', 'adapters', 'web');
  return join(built, 'page-worker.js');
}
