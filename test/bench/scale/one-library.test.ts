import { expect, it } from 'vitest';
import { fastestTimes } from './one-library.ts';

it('takes the time of each request from its fastest round', () => {
  const session = (...times: number[]) => ({
    replies: new Map([['ask', times.map((milliseconds) => ({ milliseconds, hash: '', found: true }))]]),
  });
  expect(fastestTimes([session(5, 9, 2), session(6, 3, 4)], 'ask')).toEqual([5, 3, 2]);
});
