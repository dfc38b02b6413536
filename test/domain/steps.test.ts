import { describe, expect, it } from 'vitest';
import { finish, inSlices, MAX_SLICE_MS, type Steps } from '../../src/domain/steps.ts';

/** Work of so many steps, each of which takes some milliseconds of a clock. */
function* work(clock: { at: number }, steps: number, milliseconds: number): Steps<number> {
  for (let i = 0; i < steps; i++) {
    clock.at += milliseconds;
    yield;
  }
  return steps;
}

describe('work in steps', () => {
  it('is done at once without a pause', () => {
    expect(finish(work({ at: 0 }, 5, 100))).toBe(5);
  });

  it.each([
    [1, 100, 5],
    [7, 9, 3],
    [MAX_SLICE_MS, 3, 3],
    [1, MAX_SLICE_MS - 1, 0],
  ])('of %i ms each pauses after every slice of time: %i steps, %i pauses', async (milliseconds, steps, pauses) => {
    const clock = { at: 0 };
    const paused: number[] = [];
    const pause = async () => {
      paused.push(clock.at);
      // Others may take long; their time is not that of the work.
      clock.at += 1000;
    };
    expect(await inSlices(work(clock, steps, milliseconds), pause, () => clock.at)).toBe(steps);
    expect(paused).toHaveLength(pauses);
    let before = 0;
    for (const at of paused) {
      expect(at - before).toBeLessThan(MAX_SLICE_MS + milliseconds);
      before = at + 1000;
    }
  });

  it('that fails rejects', async () => {
    function* failing(): Steps<void> {
      yield;
      throw new Error('a bug');
    }
    await expect(inSlices(failing(), async () => {})).rejects.toThrow('a bug');
  });
});
