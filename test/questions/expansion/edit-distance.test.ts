import { describe, expect, it } from 'vitest';
import { isLikelyTypo, isOneEditAway } from '../../../src/questions/expansion/edit-distance.ts';

describe('a slip for a small word', () => {
  it.each([
    ['waht', 'what'],
    ['wehn', 'when'],
    ['whch', 'which'],
    ['wheree', 'where'],
    ['hwo', 'who'],
  ])('%s → %s', (typed, meant) => {
    expect(isOneEditAway(typed, meant)).toBe(true);
  });

  it.each([
    ['were', 'where'],
    ['then', 'when'],
    ['reach', 'react'],
    ['hat', 'what'],
    ['what', 'what'],
    ['whicker', 'which'],
  ])('%s is none for %s', (typed, meant) => {
    expect(isOneEditAway(typed, meant)).toBe(false);
  });
});

describe('a slip for a word of the articles', () => {
  it('is one letter missing, added, wrong or swapped in a word of five letters or more', () => {
    for (const typed of ['brige', 'briddge', 'bridke', 'brigde'])
      expect(isLikelyTypo(typed, 'bridge'), typed).toBe(true);
    for (const typed of ['brid', 'brodgi', 'bridges!!']) expect(isLikelyTypo(typed, 'bridge'), typed).toBe(false);
    expect(isLikelyTypo('gate', 'gates')).toBe(false);
  });
});
