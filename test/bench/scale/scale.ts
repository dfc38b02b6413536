import { packageRoot } from '../../../src/domain/package-root.ts';
import { COMMANDS, parseScaleArguments } from './arguments.ts';
import { checkoutAt } from './checkout.ts';
import { type Figure, figureLines } from './figures.ts';
import { measureLibraries } from './many-libraries.ts';
import { measureLibrary } from './one-library.ts';
import { measureReading } from './reading-speed.ts';
import { Stores } from './stores.ts';

/** What is measured in a library of some size. */
const OF_A_LIBRARY = ['open', 'heap', 'load', ...COMMANDS] as const;

/**
 * `npm run bench -- scale`: processor time and memory on invented news, beside a former checkout with `--against`. The
 * programs run in processes of their own, in turn, and are asked through their JSON lines.
 * @throws Fault with one clear sentence for bad arguments
 */
export async function scaleBench(args: readonly string[]): Promise<void> {
  const options = parseScaleArguments(args);
  const { against, only, sentences } = options;
  const now = checkoutAt(packageRoot(), 'now');
  const checkouts = against === undefined ? [now] : [checkoutAt(against, 'former'), now];
  const stores = new Stores(options.stores);
  const tell = (what: string) => void process.stderr.write(`${what}\n`);
  const figures: Figure[] = [];
  const notes: string[] = [];
  try {
    if (OF_A_LIBRARY.some((name) => only.has(name))) {
      for (const size of sentences) {
        const report = await measureLibrary(size, checkouts, options, stores, tell);
        figures.push(...report.figures);
        notes.push(...report.notes);
      }
    }
    if (only.has('reading')) figures.push(await measureReading(checkouts, options, stores, tell));
    if (only.has('libraries')) figures.push(...(await measureLibraries(checkouts, options, stores, tell)));
  } finally {
    stores.close();
  }
  console.log(
    '\n## Scale: processor time (each request in its fastest round), and memory after a forced garbage collection\n',
  );
  if (against === undefined) console.log('--against DIR is absent: this tree alone, no ratios.\n');
  for (const line of [...figureLines(figures), '', ...notes]) console.log(line);
}
