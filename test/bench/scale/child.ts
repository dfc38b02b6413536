import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checkout } from './checkout.ts';
import type { Message, Order, Results } from './orders.ts';

/** Beside this file, once built. */
const here = (name: string): string => join(import.meta.dirname, name);

/** Where the measured program keeps its data and finds articles. */
export interface Folders {
  readonly data: string;
  readonly articles: string;
}

/** The program of a checkout in a process of its own, with a probe in it. */
export class Program {
  readonly #child: ChildProcess;

  constructor({ main }: Checkout, { data, articles }: Folders) {
    const probe = pathToFileURL(here('probe.js')).href;
    this.#child = spawn(process.execPath, ['--expose-gc', '--import', probe, main, '--console', '--json'], {
      cwd: data,
      env: environment({ DATA_DIR: data, ARTICLES_DIR: articles }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** Gives one order and waits for its result; there is one at a time. */
  async order<T extends Order>(order: T): Promise<Results[T['kind']]> {
    const answered = nextMessage<Results[T['kind']]>(this.#child);
    this.#child.send(order);
    return answered;
  }

  /** Lets the program close its store. */
  async end(): Promise<void> {
    const closed = once(this.#child, 'close');
    await this.order({ kind: 'end' });
    await closed;
  }

  /** Ends the program at once, where something went wrong. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

/**
 * Runs a script of this folder in a process of its own, waits until it has ended, and gives what it sent.
 * @param flags of Node
 */
export async function runScript<T>(name: string, args: readonly string[], flags: readonly string[] = []): Promise<T> {
  const child = spawn(process.execPath, ['--expose-gc', ...flags, here(name), ...args], {
    env: environment({}),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const closed = once(child, 'close');
  const sent = await nextMessage<T>(child);
  await closed;
  return sent;
}

/** Nothing of what the operator of this machine may have set for a bot of his own. */
function environment(own: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DISCORD_TOKEN: '', ...own };
}

/** @throws Error when a fault comes, or the process ends before it has sent anything */
function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    // The end of the channel comes after all that was sent, the end of the process perhaps before it was read.
    const lost = () => reject(new Error('a measured process ended before it was done'));
    if (!child.connected) return lost();
    child.once('disconnect', lost);
    child.once('message', (sent) => {
      child.off('disconnect', lost);
      const message = sent as Message<T>;
      if ('fault' in message) reject(new Error(message.fault));
      else resolve(message.outcome);
    });
  });
}
