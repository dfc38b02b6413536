import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playSequence, sequences } from './sequences.ts';

/** A small share of what `npm run fuzz -- sources` plays. */
const RUNS = 3;

describe('whatever members and moderators do', () => {
  it("every answer's words stand in the text of the place that it links to", { timeout: 60_000 }, async () => {
    let checks = 0;
    const check = fc.asyncProperty(sequences, async (steps) => {
      checks += await playSequence(steps);
    });
    await fc.assert(check, { numRuns: RUNS, seed: 7 });
    expect(checks).toBeGreaterThan(RUNS);
  });
});
