import { expect, test } from 'vitest';
import { captionsIn } from '../../src/digest/cleaning/captions.ts';
import { isBoilerplate, newsSentences } from '../../src/digest/cleaning/clean.ts';
import { isResidue } from '../../src/digest/cleaning/residue.ts';
import { hasDanglingOpener } from '../../src/digest/summary/dangling-openers.ts';
import { rankedSentences } from '../../src/digest/summary/rank.ts';
import type { Reading } from '../../src/domain/article.ts';
import { article } from '../articles.ts';
import { cpuTimeOf } from '../cpu-time.ts';

const LENGTH = 20_000;
/** Maximum processor time for one text in milliseconds; catastrophic backtracking takes minutes. */
const MAX_CPU_MS = 1000;

const HOSTILE = [
  'A',
  'Ada ',
  'HALDEN, A ',
  'HALDEN | Mon Mar 3, 2031 ',
  'By Ada Lind, ',
  'Last stand: A ',
  '(left',
  '(@ada',
  '#a',
  '@a.',
  'https://a.',
  '"',
  '“pictured ',
  '12:34 ',
  '- ',
  'a photo shared b',
  'İ',
].map((piece) => [piece, repeated(piece)] as const);

/** A prefix that a pattern begins to match, followed by a long run of one letter. */
const LED_ON = ['Ada Lind for ', 'By Ada ', 'HALDEN, '].map((start) => [start, start + 'A'.repeat(LENGTH)] as const);

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length));
}

/** The whole text as a single sentence, as may result from a broken page. */
function readingOf(text: string): Reading {
  const sentence = { start: 0, end: text.length, index: 0, paragraph: 0 };
  return { article: article(text), sentences: [sentence], quotes: [], mentions: [] };
}

test.each([...HOSTILE, ...LED_ON])('the patterns of digests do not run away on %j', (_piece, text) => {
  const reading = readingOf(text);
  const digest = () => {
    isResidue(text);
    isBoilerplate(text, true);
    hasDanglingOpener(text);
    captionsIn(reading);
    newsSentences(reading);
    rankedSentences(reading);
  };
  expect(cpuTimeOf(digest)).toBeLessThan(MAX_CPU_MS);
});
