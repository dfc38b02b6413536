import { describe, expect, it } from 'vitest';
import { KIN_WEIGHT, kinOf } from '../../../src/questions/expansion/synonyms.ts';
import { termOf } from '../../../src/retrieval/terms.ts';
import { lexicon } from '../../../src/text/lexicon.ts';

const worth = (a: string, b: string) => kinOf(termOf(a)).get(termOf(b)) ?? 0;

describe('words that may stand for one another', () => {
  it('are the forms of an irregular verb', () => {
    expect(worth('build', 'built')).toBe(KIN_WEIGHT.form);
    expect(worth('sang', 'sung')).toBe(KIN_WEIGHT.form);
  });

  it('are the British and the American spelling', () => {
    expect(worth('colours', 'color')).toBe(KIN_WEIGHT.form);
    expect(worth('organized', 'organise')).toBe(KIN_WEIGHT.form);
    expect(lexicon('questions/spellings').filter((row) => new Set(row.split('\t').map(termOf)).size !== 2)).toEqual([]);
  });

  it('are a nation and its people', () => {
    expect(worth('Norway', 'Norwegian')).toBe(KIN_WEIGHT.form);
    expect(worth('Norwegian', 'Norway')).toBe(KIN_WEIGHT.form);
  });

  it('are, more weakly, the synonyms of newspapers', () => {
    expect(worth('surgery', 'operation')).toBe(KIN_WEIGHT.synonym);
  });

  it('are not other words', () => {
    expect(worth('build', 'bought')).toBe(0);
    expect(kinOf('gannet').size).toBe(0);
  });
});
