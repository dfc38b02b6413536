import { describe, expect, it } from 'vitest';
import { defineFeature } from '../../src/scoring/feature.ts';
import { linearModel, scoreOf, sumOf, votesOf } from '../../src/scoring/linear-model.ts';

const long = defineFeature({ name: 'long', says: 'is long', value: (word: string) => word.length / 10 });
const asked = defineFeature({
  name: 'asked',
  says: 'is asked for',
  value: (word: string, wanted: string) => +(word === wanted),
});

const model = linearModel(
  [long, asked],
  new Map([
    ['asked', -3],
    ['long', 2],
    ['unused', 7],
  ]),
);

describe('a linear model', () => {
  it('adds up weight times value, from 0 or from what it is told to', () => {
    expect(scoreOf(model, 'heron', 'heron')).toBe(2 * 0.5 - 3);
    expect(scoreOf(model, 'heron', 'egret')).toBe(1);
    expect(scoreOf(model, 'heron', 'egret', 4)).toBe(5);
  });

  it('tells what each feature contributed, leaving out those that do not apply', () => {
    expect(votesOf(model, 'heron', 'egret')).toEqual([{ rule: 'long', weight: 1 }]);
    const votes = votesOf(model, 'heron', 'heron');
    expect(votes).toEqual([
      { rule: 'long', weight: 1 },
      { rule: 'asked', weight: -3 },
    ]);
    expect(sumOf(votes)).toBe(scoreOf(model, 'heron', 'heron'));
  });

  it('refuses a feature without a weight', () => {
    expect(() => linearModel([long, asked], new Map([['long', 2]]))).toThrow('the feature "asked" has no weight');
  });
});
