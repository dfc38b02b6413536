import { describe, expect, it } from 'vitest';
import { median } from '../percentiles.ts';
import type { Checkout } from './checkout.ts';
import { figure, figureLines } from './figures.ts';

const FORMER: Checkout = { label: 'former', root: '/a', main: '/a/main.js' };
const NOW: Checkout = { label: 'now', root: '/b', main: '/b/main.js' };

describe('the table', () => {
  it('shows the medians of the rounds and their ratio', () => {
    const rounds = new Map([
      [FORMER, [9, 200, 8]],
      [NOW, [4.5, 5, 1]],
    ]);
    expect(figureLines([figure('/ask', 'ms', rounds, median)])).toEqual([
      '              former             now    now / former',
      '/ask         9.00 ms         4.50 ms            0.50',
    ]);
  });

  it('has no ratio without a former checkout', () => {
    const alone = figureLines([figure('heap', 'MB', new Map([[NOW, [1234.6]]]), median)]);
    expect(alone).toEqual(['                 now', 'heap         1235 MB']);
  });

  it('shows a dash for what one of them did not measure', () => {
    const [, row] = figureLines([
      { name: 'load', unit: 'a second', values: { former: 100 } },
      { name: 'open', unit: 'ms', values: { former: 2, now: 1 } },
    ]);
    expect(row).toMatch(/100 a second\s+–\s+–$/);
  });
});
