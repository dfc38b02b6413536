/**
 * `npm run bench`: how long the product takes, each figure beside a named baseline of the same run. Read the ratios:
 * absolute times belong to the machine. `npm run bench -- retrieval 1000` runs one part with so many articles (or
 * kilobytes); `npm run bench -- scale`, `-- start`, `-- crowd` and `-- loop` compare this tree with a
 * former one (`--against DIR`).
 */
import { Fault } from '../eval/fault.ts';
import { crowdBench } from './crowd/crowd.ts';
import { discordBench } from './discord/discord.ts';
import { dropBench } from './drop.ts';
import { growthBench } from './growth/growth.ts';
import { hostilePagesBench } from './hostile-pages.ts';
import { lengthBench } from './length.ts';
import { loopBench } from './loop/loop.ts';
import { memoryBench } from './memory/memory.ts';
import { peersBench } from './peers/peers.ts';
import { readingBench } from './reading.ts';
import { retrievalBench } from './retrieval.ts';
import { scaleBench } from './scale/scale.ts';
import { startBench } from './scale/start.ts';
import { serversBench } from './servers/servers.ts';
import { soakBench } from './soak/soak.ts';
import { summaryBench } from './summary.ts';
import { timelineBench } from './timeline.ts';

interface Part {
  /** @param count articles, or kilobytes where a length is measured */
  run(count: number): void | Promise<void>;
  /** The counts it runs with when none is asked for. */
  readonly counts: readonly number[];
}

const parts: Readonly<Record<string, Part>> = {
  reading: { run: readingBench, counts: [200] },
  length: { run: lengthBench, counts: [1_000] },
  retrieval: { run: retrievalBench, counts: [130, 2_600] },
  summary: { run: summaryBench, counts: [200] },
  timeline: { run: timelineBench, counts: [200] },
  drop: { run: dropBench, counts: [1_000] },
  discord: { run: discordBench, counts: [130] },
  'hostile-pages': { run: hostilePagesBench, counts: [130] },
};

/** Parts that run only when called by name, with options of their own. */
const comparisons: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  scale: scaleBench,
  growth: growthBench,
  start: startBench,
  crowd: crowdBench,
  loop: loopBench,
  memory: memoryBench,
  servers: serversBench,
  soak: soakBench,
  peers: peersBench,
};

async function run([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined) {
    for (const { run, counts } of Object.values(parts)) for (const count of counts) await run(count);
  } else if (Object.hasOwn(comparisons, name)) {
    await comparisons[name]!(args);
  } else if (Object.hasOwn(parts, name)) {
    const { run, counts } = parts[name]!;
    for (const count of args[0] === undefined ? counts : [Number(args[0])]) await run(count);
  } else {
    const names = [...Object.keys(parts), ...Object.keys(comparisons)];
    throw new Fault(`There is no bench "${name}"; there are ${names.join(', ')}.`);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
