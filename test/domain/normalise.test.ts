import { expect, test } from 'vitest';
import { composed, MAX_COMBINING_MARKS } from '../../src/domain/normalise.ts';
import { cpuTimeOf } from '../cpu-time.ts';

const GRAVE_BELOW = '\u0316';
const ACUTE = '\u0301';

test('ordinary text is composed as NFC', () => {
  expect(composed(`Ren${'e'}${ACUTE} in A\u030Alesund, ệ, 日本, 😀`)).toBe('René in Ålesund, ệ, 日本, 😀');
});

test.each([
  ['below', MAX_COMBINING_MARKS - 1, 0],
  ['at', MAX_COMBINING_MARKS, 0],
  ['above', MAX_COMBINING_MARKS + 1, 1],
  ['far above', 3 * MAX_COMBINING_MARKS + 1, 3],
])('marks %s the bound get as many joiners as are needed', (_, marks, joiners) => {
  const text = `x${GRAVE_BELOW.repeat(marks)}y`;
  expect(composed(text).match(/\u034F/g)?.length ?? 0).toBe(joiners);
  expect(composed(text).replaceAll('\u034F', '')).toBe(text);
});

test('texts that differ only in the order of a few marks are the same, others are not', () => {
  expect(composed(`a${ACUTE}${GRAVE_BELOW}`)).toBe(composed(`a${GRAVE_BELOW}${ACUTE}`));
  expect(composed(`x${ACUTE.repeat(40)}`)).not.toBe(composed(`x${ACUTE.repeat(41)}`));
});

test('a hundred thousand marks in the worst order take no time that grows with their square', () => {
  const text = `a${ACUTE.repeat(50_000)}${GRAVE_BELOW.repeat(50_000)}`;
  // Some minutes without the joiners.
  expect(cpuTimeOf(() => composed(text))).toBeLessThan(1_000);
});
