import { parentPort } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import type { Order, Outcome } from './outcome.ts';
import { readPage } from './read-page.ts';

/** Runs in the thread in which pages are read; whoever started it ends it when one takes too long. */
function read({ html, limits }: Order): Outcome {
  try {
    return { kind: 'read', page: readPage(html, limits) };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', code: error.code, sentence: error.message };
    // The stack overflowed: parsers call themselves for each level of a page.
    if (error instanceof RangeError) {
      return { kind: 'refused', code: 'unreadable', sentence: 'The page is too tangled to be read.' };
    }
    throw error;
  }
}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(read(order)));
