import { describe, expect, test } from 'vitest';
import { isBoilerplate, newsSentences } from '../../../src/digest/cleaning/clean.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function newsOf(text: string): string[] {
  const reading = readArticle(article(text));
  return newsSentences(reading).map(({ start, end }) => text.slice(start, end));
}

describe('a line of the page, not of the story', () => {
  test.each([
    'By Ada Lind',
    'BY ADA LIND AND PER HOLM',
    'By Ada Lind, Staff Writer',
    'by: Ada Lind | The Harbour Courier',
    'Read more: The storm of the century.',
    'READ MORE',
    'Photo: Per Holm/Harbour Courier.',
    'Scroll down for video.',
    'Sign up to our newsletter!',
    'Last updated 10:30.',
    'Advertisement',
    'Per Holm contributed to this report.',
    '© 2031 The Harbour Courier. All rights reserved.',
    'The harbour on Monday morning',
    '* * *',
    '14:27',
  ])('%s', (text) => {
    expect(isBoilerplate(text, true)).toBe(true);
  });

  test.each([
    'By Monday the harbour was empty again.',
    'By noon, said Ada Lind, the harbour was empty.',
    'Photographs of the harbour were found on Monday.',
    'Subscribers wait for their paper.',
    'Seen from above, the harbour is a horseshoe.',
    '"Sign here," she said.',
    'Copyrighted songs were played all night.',
    'Is the harbour closed?',
    'Lind called it "a harbour without ships"',
  ])('but not: %s', (text) => {
    expect(isBoilerplate(text, true)).toBe(false);
  });

  test('a sentence among others is no heading and no byline', () => {
    expect(isBoilerplate('By Ada Lind', false)).toBe(false);
    expect(isBoilerplate('The harbour on Monday', false)).toBe(false);
  });

  test('a paragraph without a full stop is a heading up to fifteen words', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'tide').join(' ');
    expect(isBoilerplate(words(14), true)).toBe(true);
    expect(isBoilerplate(words(15), true)).toBe(true);
    expect(isBoilerplate(words(16), true)).toBe(false);
  });
});

describe('a dateline is cut from its sentence', () => {
  test.each([
    ['HALDEN, 3 March (AP) — Six ferries were stopped.', 'Six ferries were stopped.'],
    ['Halden (Reuters) - Six ferries were stopped.', 'Six ferries were stopped.'],
    ['PORT HALDEN, Nordmark (AFP) -- Six ferries were stopped.', 'Six ferries were stopped.'],
    ['(dpa) – Six ferries were stopped.', 'Six ferries were stopped.'],
    ['Port Halden (UPI)Six ferries were stopped.', 'Six ferries were stopped.'],
    ['Port Halden, Mar 3 (PTI) Six ferries were stopped.', 'Six ferries were stopped.'],
    ['HALDEN — "Six ferries" were stopped.', '"Six ferries" were stopped.'],
    ['HALDEN | Mon Mar 3, 2031 9:20 pm GMT HALDEN (Reuters) - Six ferries were stopped.', 'Six ferries were stopped.'],
    ['PORT HALDEN | Mon Mar 3, 2031 9:20 pm GMT Six ferries were stopped.', 'Six ferries were stopped.'],
    ['HALDEN – 600 people waited for the ferry.', '600 people waited for the ferry.'],
  ])('%s', (text, rest) => {
    expect(newsOf(text)).toEqual([rest]);
  });

  test.each([
    'The Harbour Union (HU) met on Monday.',
    'CHECK-UP: the ferry was examined.',
    'HALDEN -- as the port is called -- slept.',
    'Halden — Nordmark took the ferry.',
  ])('but not: %s', (text) => {
    expect(newsOf(text)).toEqual([text]);
  });
});

test('what is left keeps its order and its place', () => {
  const text =
    'By Ada Lind\n\nHALDEN (AP) — Six ferries stopped. Nobody was hurt.\n\nRead more: storms.\n\nThe port slept.';
  expect(newsOf(text)).toEqual(['Six ferries stopped.', 'Nobody was hurt.', 'The port slept.']);
});
