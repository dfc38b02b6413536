/**
 * `npm run bench`: how long the product takes, each figure beside a named baseline of the same run. Read the ratios:
 * absolute times belong to the machine. `npm run bench -- retrieval 1000` runs one part with so many articles (or kilobytes).
 */
import { dropBench } from './drop.ts';
import { hostilePagesBench } from './hostile-pages.ts';
import { lengthBench } from './length.ts';
import { readingBench } from './reading.ts';
import { retrievalBench } from './retrieval.ts';
import { summaryBench } from './summary.ts';
import { timelineBench } from './timeline.ts';

interface Part {
  /** @param count articles, or kilobytes where a length is measured */
  run(count: number): void | Promise<void>;
  /** What it runs with when nothing else is asked for. */
  readonly counts: readonly number[];
}

const parts: Readonly<Record<string, Part>> = {
  reading: { run: readingBench, counts: [200] },
  length: { run: lengthBench, counts: [1_000] },
  retrieval: { run: retrievalBench, counts: [130, 2_600] },
  summary: { run: summaryBench, counts: [200] },
  timeline: { run: timelineBench, counts: [200] },
  drop: { run: dropBench, counts: [1_000] },
  'hostile-pages': { run: hostilePagesBench, counts: [130] },
};

const [name, count] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(parts) : [parts[name]];
for (const part of chosen) {
  if (!part) {
    console.error(`There is no bench "${name}"; there are ${Object.keys(parts).join(', ')}.`);
    process.exitCode = 2;
  }
  for (const counted of count === undefined ? (part?.counts ?? []) : [Number(count)]) await part?.run(counted);
}
