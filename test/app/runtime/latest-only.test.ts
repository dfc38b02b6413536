import { describe, expect, it } from 'vitest';
import { LatestOnly } from '../../../src/app/runtime/latest-only.ts';

describe('LatestOnly', () => {
  it('tells work that a newer request of the same person made it pointless', async () => {
    const latest = new LatestOnly();
    let begin = () => {};
    const turn = new Promise<void>((resolve) => (begin = resolve));
    const isLatest = (person: string) =>
      latest.run(person, async (isLatest) => {
        await turn;
        return isLatest();
      });
    const asked = [isLatest('Una'), isLatest('Una'), isLatest('Bo')];
    begin();
    expect(await Promise.all(asked)).toEqual([false, true, true]);
    expect(await isLatest('Una')).toBe(true);
  });
});
