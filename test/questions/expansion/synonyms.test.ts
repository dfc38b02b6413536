import { describe, expect, it } from 'vitest';
import { SYNONYM_WEIGHT, synonymsOf } from '../../../src/questions/expansion/synonyms.ts';
import { termOf } from '../../../src/retrieval/analysis/terms.ts';
import { lexicon } from '../../../src/text/lexicon.ts';

const worth = (a: string, b: string) => synonymsOf(termOf(a)).get(termOf(b)) ?? 0;

describe('words that may stand for one another', () => {
  it('are the forms of an irregular verb', () => {
    expect(worth('build', 'built')).toBe(SYNONYM_WEIGHT.form);
    expect(worth('sang', 'sung')).toBe(SYNONYM_WEIGHT.form);
  });

  it('are the British and the American spelling', () => {
    expect(worth('colours', 'color')).toBe(SYNONYM_WEIGHT.form);
    expect(worth('organized', 'organise')).toBe(SYNONYM_WEIGHT.form);
    expect(lexicon('questions/spellings').filter((row) => new Set(row.split('\t').map(termOf)).size !== 2)).toEqual([]);
  });

  it('are a nation and its people', () => {
    expect(worth('Norway', 'Norwegian')).toBe(SYNONYM_WEIGHT.form);
    expect(worth('Norwegian', 'Norway')).toBe(SYNONYM_WEIGHT.form);
  });

  it('are, more weakly, the synonyms of newspapers', () => {
    expect(worth('surgery', 'operation')).toBe(SYNONYM_WEIGHT.synonym);
  });

  it('are not other words', () => {
    expect(worth('build', 'bought')).toBe(0);
    expect(synonymsOf('gannet').size).toBe(0);
  });
});
