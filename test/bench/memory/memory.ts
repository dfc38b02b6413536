import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runScript } from '../scale/child.ts';
import { megabytes } from '../scale/figures.ts';
import { TEXTS } from './texts.ts';

/** What a library of one kind of text takes, in bytes. */
export interface LibraryMemory {
  readonly characters: number;
  readonly heap: number;
  readonly buffers: number;
  /** The estimate by which the program decides what fits. */
  readonly estimated: number;
}

/** What happened to servers that were filled. */
export interface Filled {
  readonly articles: number;
  readonly asked: number;
  readonly answered: number;
  /** Sentences that people were told, figures left out, with their number. */
  readonly told: readonly (readonly [sentence: string, times: number])[];
  readonly resident: number;
}

/** Megabytes of heap in which servers are filled. */
const SMALL_HEAP = 256;

/** `npm run bench -- memory`: bytes of a library by kind of text, and filling servers in a small heap. */
export async function memoryBench(): Promise<void> {
  console.log('\n## Memory of a library; bytes for each UTF-16 unit of its articles\n');
  console.log(`${''.padEnd(24)}      heap   buffers  estimate`);
  for (const kind of Object.keys(TEXTS)) {
    const each = await runScript<LibraryMemory>('../memory/library-child.js', [kind]);
    const cells = [each.heap, each.buffers, each.estimated].map((bytes) =>
      (bytes / each.characters).toFixed(1).padStart(10),
    );
    console.log(`${kind.padEnd(24)}${cells.join('')}`);
  }
  console.log(`\n## Filling servers with --max-old-space-size=${SMALL_HEAP}\n`);
  for (const kind of Object.keys(TEXTS)) {
    for (const servers of [1, 50]) console.log(`${servers} × ${kind}: ${await filled(kind, servers)}`);
  }
}

async function filled(kind: string, servers: number): Promise<string> {
  const script = join(import.meta.dirname, 'fill-child.js');
  const child = spawn(process.execPath, [`--max-old-space-size=${SMALL_HEAP}`, script, kind, String(servers)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let outcome: Filled | undefined;
  child.on('message', (message) => {
    outcome = (message as { readonly outcome: Filled }).outcome;
  });
  const [code, signal] = await once(child, 'close');
  if (!outcome || code !== 0) return `ENDED WITH ${code ?? signal}`;
  const { articles, asked, answered, told, resident } = outcome;
  const sentences = told.map(([sentence, times]) => `${times} × "${sentence}"`).join(', ');
  return `${articles} articles, ${answered} of ${asked} questions answered, ${megabytes(resident).toFixed(0)} MB; ${sentences}`;
}
