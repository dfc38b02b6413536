import { parentPort } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import type { Outcome } from './outcome.ts';

/**
 * Answers each order that comes to this thread; whoever started it ends it when one takes too long.
 * @param what what is read, as sentences call it
 */
export function answerOrders<Order, Result>(what: string, read: (order: Order) => Result): void {
  parentPort?.on('message', (order: Order) => parentPort?.postMessage(outcomeOf(what, () => read(order))));
}

function outcomeOf<Result>(what: string, read: () => Result): Outcome<Result> {
  try {
    return { kind: 'read', result: read() };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', code: error.code, sentence: error.message };
    // The stack overflowed: parsers call themselves for each level.
    if (error instanceof RangeError) {
      return { kind: 'refused', code: 'unreadable', sentence: `The ${what} is too tangled to be read.` };
    }
    throw error;
  }
}
