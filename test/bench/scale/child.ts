import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checkout } from './checkout.ts';
import type { Message, Outcome, Step } from './plan.ts';

/** Beside this file, once built. */
const here = (name: string): string => join(import.meta.dirname, name);

/** Where the measured program keeps its data and finds articles. */
export interface Folders {
  readonly data: string;
  readonly articles: string;
}

/** Starts the program of a checkout with JSON lines, asks it all requests, and waits until it has ended. */
export function askProgram({ main }: Checkout, { data, articles }: Folders, steps: readonly Step[]): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', pathToFileURL(here('probe.js')).href, main, '--console', '--json'],
    {
      cwd: data,
      env: environment({ DATA_DIR: data, ARTICLES_DIR: articles }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  child.send(steps);
  return outcomeOf(child);
}

/** Runs a script of this folder in a process of its own and waits until it has ended. */
export function runScript<T>(name: string, args: readonly string[]): Promise<T> {
  const child = spawn(process.execPath, ['--expose-gc', here(name), ...args], {
    env: environment({}),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return outcomeOf(child);
}

/** Nothing of what the operator of this machine may have set for a bot of his own. */
function environment(own: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DISCORD_TOKEN: '', ...own };
}

async function outcomeOf<T>(child: ChildProcess): Promise<T> {
  let message: Message<T> | undefined;
  child.once('message', (sent) => {
    message = sent as Message<T>;
  });
  const [code, signal] = await once(child, 'close');
  if (message === undefined) throw new Error(`the measured process ended with ${code ?? signal} and told nothing`);
  if ('fault' in message) throw new Error(message.fault);
  return message.outcome;
}
