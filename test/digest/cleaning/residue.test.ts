import { describe, expect, test } from 'vitest';
import { isResidue } from '../../../src/digest/cleaning/residue.ts';

describe('what a page or a post leaves in a text', () => {
  test.each([
    'A post shared by Ada Lind (@adalind) on Mar 3, 2031 at 12:04pm PDT',
    'So tired of this rain! — Ada Lind (@adalind) March 3, 2031',
    'The ferry from above pic.twitter.com/x7Ha2lde',
    'View this post on a network',
    '#ferry #halden @adalind',
    'https://news.example/ferry',
    '3.00pm BST',
    'at 14:27 GMT',
    'Updated 9:05 a.m. ET',
    '07:21 EST, 28 December 2031.',
    'Ada Lind.',
    'Ada Lind for The Harbour Courier',
  ])('%s', (sentence) => {
    expect(isResidue(sentence)).toBe(true);
  });

  test.each([
    'Lind wrote on a network that the ferry was late.',
    'The post was shared by 3,000 people on March 3, 2031.',
    'Her handle, @adalind, is known in Halden.',
    'The hashtag #ferry was the first of its kind.',
    'At 14:27 the ferry left.',
    'Ada Lind slept.',
    'Ferries sank.',
    '14:27 is late for a ferry.',
  ])('but not: %s', (sentence) => {
    expect(isResidue(sentence)).toBe(false);
  });

  test('marks alone are up to twelve', () => {
    const marks = (count: number) => Array.from({ length: count }, (_, i) => `#ferry${i}`).join(' ');
    expect([11, 12, 13].map((count) => isResidue(marks(count)))).toEqual([true, true, false]);
  });
});
