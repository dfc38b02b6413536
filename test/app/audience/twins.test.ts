import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playTwins, twinSteps } from './twins.ts';

it('nothing that is asked later tells that a closed channel ever had articles', async () => {
  let compared = 0;
  const property = fc.asyncProperty(twinSteps, async (steps) => {
    compared += await playTwins(steps);
  });
  await fc.assert(property, { numRuns: 2 });
  expect(compared).toBeGreaterThan(30);
}, 300_000);
