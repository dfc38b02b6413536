import { describe, expect, it } from 'vitest';
import { growthLines } from '../growth/growth.ts';
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

it('growth is told by the exponent between the smallest and the largest library', () => {
  const measured = (ms: number) => ({ opening: ms, times: [['/quotes', [ms, ms, ms]] as const] });
  expect(growthLines([100, 10_000], [measured(1), measured(10)]).at(-1)).toMatch(
    /^\/quotes\s+1\.00 \/ 1\.00 \/ 1\.00\s+10\.00 \/ 10\.00 \/ 10\.00\s+0\.50 \/ 0\.50$/,
  );
  expect(growthLines([100], [measured(1)]).at(-1)).toMatch(/1\.00 \/ 1\.00 \/ 1\.00\s+$/);
});
