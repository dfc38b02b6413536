import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/scoring/fitted-weights.ts';

const FILE = 'data/models/fish.tsv';
const parse = (lines: readonly string[], names: readonly string[], columns: readonly string[] = []) =>
  parseTable(`${lines.join('\n')}\n`, FILE, names, columns);

describe('a table of fitted weights', () => {
  it('is read by name, comments and line ends apart', () => {
    const lines = ['# Fitted to carp.', 'name\tweight', '# Fins.', 'has-fins\t1.5', 'is-wet\t-0.25\t# in force 2\r'];
    expect([...parse(lines, ['is-wet', 'has-fins'])]).toEqual([
      ['has-fins', [1.5]],
      ['is-wet', [-0.25]],
    ]);
  });

  it('may have columns, in which a point stands for 0', () => {
    const lines = ['name\tweight\tcarp\tpike', 'has-fins\t1\t.\t-0.5'];
    expect(parse(lines, ['has-fins'], ['carp', 'pike']).get('has-fins')).toEqual([1, 0, -0.5]);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[], string]>([
    ['a missing row', ['name\tweight', 'wet\t1'], ['wet', 'fins', 'gills'], [], 'lacks a row for "fins", "gills"'],
    ['an unknown row', ['name\tweight', 'wet\t1', 'fur\t2'], ['wet'], [], 'has an unknown row "fur"'],
    ['a misspelt row', ['name\tweight', 'wett\t1'], ['wet'], [], 'lacks a row for "wet" and has an unknown row "wett"'],
    ['a row that stands twice', ['name\tweight', 'wet\t1', 'wet\t2'], ['wet'], [], 'has twice the row "wet"'],
    [
      'a cell that is no number',
      ['name\tweight', 'wet\tmuch'],
      ['wet'],
      [],
      'needs 1 numbers in the row "wet", not "much"',
    ],
    [
      'an empty cell',
      ['name\tweight\tcarp', 'wet\t\t1'],
      ['wet'],
      ['carp'],
      'needs 2 numbers in the row "wet", not " 1"',
    ],
    [
      'a missing cell',
      ['name\tweight\tcarp', 'wet\t1'],
      ['wet'],
      ['carp'],
      'needs 2 numbers in the row "wet", not "1"',
    ],
    [
      'a missing column',
      ['name\tweight', 'wet\t1'],
      ['wet'],
      ['carp'],
      'must begin with the columns "name weight carp", not "name weight"',
    ],
    ['no columns at all', ['wet\t1'], ['wet'], [], 'must begin with the columns "name weight", not "wet 1"'],
  ])('refuses %s in one sentence that names it', (_, lines, names, columns, complaint) => {
    expect(() => parse(lines, names, columns)).toThrow(new Error(`${FILE} ${complaint}`));
  });
});
