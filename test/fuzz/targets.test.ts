import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz, type Target, targets } from './targets.ts';

/** Inputs a target: a small share of what `npm run fuzz` takes. */
const COUNT = 60;

const SEED = 7;

describe('what strangers send', () => {
  it.each(targets.map((target) => [target.name, target] as const))(
    'never breaks the reader of %s',
    async (_, target) => {
      let inputs = 0;
      await fuzz(target, { count: COUNT, seed: SEED, onInput: () => inputs++ });
      expect(inputs).toBe(COUNT);
    },
  );

  it('would be told with the smallest input that breaks a reader', async () => {
    const fragile: Target = {
      name: 'fragile',
      share: 1,
      inputs: fc.string(),
      run: (text: string) => {
        if (text.length > 2) throw new TypeError('too much');
      },
    };
    await expect(fuzz(fragile, { count: 100, seed: SEED })).rejects.toThrow(/Counterexample: \["...?"\]/);
  });
});
