import { expect, it } from 'vitest';
import { backoff } from '../../../src/app/feeds/backoff.ts';

const MINUTE = 60_000;

it.each([
  ['what is usual, when the feed says nothing', undefined, 30],
  ['what the feed wants', 45 * MINUTE, 45],
  ['no less than the least', 14 * MINUTE, 15],
  ['the least', 15 * MINUTE, 15],
  ['the most', 24 * 60 * MINUTE, 24 * 60],
  ['no more than the most', 25 * 60 * MINUTE, 24 * 60],
])('the delay of a feed that asks for %s', (_, asked, minutes) => {
  expect(backoff(0, asked, 0.5)).toBe(minutes * MINUTE);
});

it('each consecutive failure doubles the delay, up to a day', () => {
  const rests = [0, 1, 2, 3, 5, 6, 1000].map((faults) => backoff(faults, undefined, 0.5) / MINUTE);
  expect(rests).toEqual([30, 60, 120, 240, 960, 1440, 1440]);
});

it('jitter changes the delay by up to a tenth', () => {
  expect([0, 1].map((chance) => backoff(0, undefined, chance) / MINUTE)).toEqual([27, 33]);
});
