import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/scoring/fitted-weights.ts';
import { withCells } from './model-file.ts';

const TABLE = '# Fitted to carp.\nname\tweight\n# Fins.\nfins\t1.5\nwet\t2\nfur\t-1\n';
const fitted = new Map([
  ['fins', ['1.25']],
  ['wet', ['2.00']],
]);

describe('a table of weights with new weights', () => {
  it('keeps its comments and columns, and tells what is in force where that differs', () => {
    expect(withCells(TABLE, fitted)).toBe(
      '# Fitted to carp.\nname\tweight\n# Fins.\nfins\t1.25\t# in force 1.5\nwet\t2.00\nfur\t-1\n',
    );
  });

  it('is in the form that the loader reads, also when fitted twice', () => {
    const once = withCells(TABLE, fitted);
    const twice = withCells(once, new Map([['fins', ['1']]]));
    expect(twice).toContain('\nfins\t1\t# in force 1.25\n');
    expect([...parseTable(twice, 'a.tsv', ['fins', 'wet', 'fur'], [])]).toEqual([
      ['fins', [1]],
      ['wet', [2]],
      ['fur', [-1]],
    ]);
  });
});
