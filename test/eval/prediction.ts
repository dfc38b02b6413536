import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Arguments } from './arguments.ts';
import { readDocuments } from './documents.ts';
import { Fault } from './fault.ts';
import { rowsOf } from './json-lines.ts';
import type { Setup, Task } from './task.ts';
import { taskCalled } from './tasks.ts';

/** Called after each row with the number of rows done. */
export type Progress = (done: number) => void;

/**
 * Predicts every row of one file into another, line by line. The output appears under its name only when it is whole.
 * @returns the number of rows
 * @throws Fault with one clear line; no output is left then
 */
export async function predict(args: Arguments, progress: Progress = () => {}): Promise<number> {
  const task = taskCalled(args.task);
  const setup = await setupOf(task, args);
  const folder = dirname(args.out);
  await access(folder).catch(() => {
    throw new Fault(`no such folder: ${folder}`);
  });
  const unfinished = `${args.out}.unfinished`;
  try {
    const rows = await writeAll(task, setup, args.in, unfinished, progress);
    await rename(unfinished, args.out);
    return rows;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function setupOf(task: Task, { docs, scope, sentences, task: name, in: file }: Arguments): Promise<Setup> {
  if (task.needsDocuments && docs === undefined) throw new Fault(`${name} needs --docs FILE`);
  const documents = docs === undefined || task.readsDocuments ? [] : await readDocuments(docs);
  return { documents, docs: docs ?? '', scope, sentences, folder: dirname(file) };
}

async function writeAll(task: Task, setup: Setup, from: string, to: string, progress: Progress): Promise<number> {
  const predictor = await task.open(setup);
  const out = createWriteStream(to);
  let rows = 0;
  try {
    for await (const row of rowsOf(from, task.row)) {
      await write(out, `${JSON.stringify(await predictor(row))}\n`);
      progress(++rows);
    }
  } finally {
    out.end();
    await finished(out);
  }
  return rows;
}

/** Waits when the disk is slower than we are: thousands of rows never pile up in memory. */
async function write(out: WriteStream, line: string): Promise<void> {
  if (!out.write(line)) await once(out, 'drain');
}
