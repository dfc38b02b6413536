import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/app/did-you-mean.ts';

const names = ['ask', 'who-said', 'quotes', 'summary', 'search'];

describe('didYouMean', () => {
  it.each([
    ['whosaid', 'who-said'],
    ['who-siad', 'who-said'],
    ['Quote', 'quotes'],
    ['serach', 'search'],
    ['as', 'ask'],
    ['aks', 'ask'],
    ['summary', 'summary'],
  ])('%s means %s', (typed, name) => {
    expect(didYouMean(typed, names)).toBe(name);
  });

  it.each(['', 'weather', 'xyz', 'summ', 'a'.repeat(100_000)])('"%.20s" matches none', (typed) => {
    expect(didYouMean(typed, names)).toBeUndefined();
  });

  it('allows one wrong letter in three, not more', () => {
    expect(didYouMean('abcxyz', ['abcdef'])).toBeUndefined();
    expect(didYouMean('abcdyz', ['abcdef'])).toBe('abcdef');
  });
});
