import { expect, it } from 'vitest';
import { withoutLoneMark } from '../../../src/questions/extraction/balanced-marks.ts';

it.each([
  ['The barn stands,"', 'The barn stands'],
  ['The barn stands.”', 'The barn stands'],
  ['"It fell', 'It fell'],
  ['"It fell," she said, "at noon"', '"It fell," she said, "at noon"'],
  ['"It fell,"', '"It fell,"'],
  ['a 5" pipe', 'a 5" pipe'],
  ["the bakers' barn", "the bakers' barn"],
  ['"', '"'],
])('of |%s| is |%s|', (words, expected) => {
  const { start, end } = withoutLoneMark(words, { start: 0, end: words.length });
  expect(words.slice(start, end)).toBe(expected);
});
