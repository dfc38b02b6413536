import { describe, expect, it } from 'vitest';
import { entriesMarked, lexicon } from '../../src/text/lexicon.ts';

describe('a word list', () => {
  it('gives its rows without comments, columns and all', () => {
    const rows = lexicon('grammar/irregular-plurals');
    expect(rows).toContain('women\twoman');
    expect(rows.filter((row) => row.includes('#') || row.trim() !== row)).toEqual([]);
  });

  it('is an error when there is none', () => {
    expect(() => lexicon('names/nobody')).toThrow('nobody.txt');
  });
});

describe('marked entries', () => {
  it('are those with the word in a further column', () => {
    expect(entriesMarked('names/titles', 'courtesy')).toContain('Dr');
    expect(entriesMarked('names/titles', 'courtesy')).not.toContain('Mayor');
    expect(entriesMarked('questions/stop-words', 'filler')).toEqual(expect.arrayContaining(['the', 'was']));
  });

  it('are an error when no entry is marked so', () => {
    expect(() => entriesMarked('names/titles', 'court')).toThrow('names/titles.txt: no entry is marked "court"');
  });
});
