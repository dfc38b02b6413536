import { parentPort } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import type { WorkerOutcome } from './outcome.ts';

/**
 * Answers orders in a worker thread; its owner terminates it if one takes too long.
 * @param what noun for what is read, used in error messages
 */
export function answerOrders<Order, Result>(what: string, read: (order: Order) => Result): void {
  parentPort?.on('message', (order: Order) => parentPort?.postMessage(outcomeOf(what, () => read(order))));
}

function outcomeOf<Result>(what: string, read: () => Result): WorkerOutcome<Result> {
  try {
    return { kind: 'read', result: read() };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', code: error.code, sentence: error.message };
    // Stack overflow: parsers recurse for each level.
    if (error instanceof RangeError) {
      return { kind: 'refused', code: 'unreadable', sentence: `The ${what} is too tangled to be read.` };
    }
    throw error;
  }
}
