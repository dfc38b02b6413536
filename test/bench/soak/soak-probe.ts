/**
 * Loaded before the bot (`node --import soak-probe.js main.js`): tells its parent, when asked, what is alive in the heap. It imports
 * nothing of the program, and listens to nothing that would keep a fault from ending it.
 */
import { liveBytes, processorMilliseconds } from '../scale/garbage.ts';
import type { Sample } from './soak.ts';

process.on('message', () => {
  liveBytes().then((live) => {
    process.send?.({ live, resident: process.memoryUsage.rss(), processor: processorMilliseconds() } satisfies Sample);
  });
});
// The channel alone must not keep the program from ending.
process.channel?.unref();
