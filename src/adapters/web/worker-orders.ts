import { parentPort } from 'node:worker_threads';
import { message } from '../../app/languages/messages.ts';
import { wordsOfError } from '../../app/languages/refusal.ts';
import { UserError } from '../../domain/errors.ts';
import type { WorkerOutcome } from './outcome.ts';

/**
 * Answers orders in a worker thread; its owner terminates it if one takes too long.
 * @param what noun for what is read, used in error messages
 */
export function answerOrders<Order, Result>(what: 'page' | 'feed', read: (order: Order) => Result): void {
  parentPort?.on('message', (order: Order) => parentPort?.postMessage(outcomeOf(what, () => read(order))));
}

function outcomeOf<Result>(what: 'page' | 'feed', read: () => Result): WorkerOutcome<Result> {
  try {
    return { kind: 'read', result: read() };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', code: error.code, said: wordsOfError(error) };
    // Stack overflow: parsers recurse for each level.
    if (error instanceof RangeError) {
      return { kind: 'refused', code: 'unreadable', said: message(`${what}-tangled`) };
    }
    throw error;
  }
}
