import { describe, expect, it } from 'vitest';
import { COURTESY_TITLES, TITLES } from '../../../src/text/names/titles.ts';

describe('titles', () => {
  it('are as written, without forms that only address somebody', () => {
    expect(TITLES).toEqual(expect.arrayContaining(['Dr', 'Mayor', 'Señor']));
    expect(TITLES).not.toContain('Madam');
  });

  it('of courtesy are folded, forms of address among them', () => {
    expect(['dr', 'senor', 'madam'].filter((title) => !COURTESY_TITLES.has(title))).toEqual([]);
    expect(['mayor', 'Dr'].filter((title) => COURTESY_TITLES.has(title))).toEqual([]);
  });
});
