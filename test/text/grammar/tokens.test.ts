import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/text/grammar/tokens.ts';

const written = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe('tokenise', () => {
  it.each([
    ['The ferry sank.', ['The', 'ferry', 'sank', '.']],
    ['Mr. Holm met A. Lind', ['Mr', '.', 'Holm', 'met', 'A', '.', 'Lind']],
    ['the U.S. fleet at 6 p.m.', ['the', 'U.S.', 'fleet', 'at', '6', 'p.m.']],
    ["They don't know O'Hara’s boat", ['They', "don't", 'know', "O'Hara’s", 'boat']],
    ['the workers’ hall', ['the', 'workers’', 'hall']],
    ['a well-known co-owner', ['a', 'well-known', 'co-owner']],
    ['$1,200.50 or 40%', ['$1,200.50', 'or', '40%']],
    ['5 $ and 40 %', ['5', '$', 'and', '40', '%']],
    ['#Velm and @lind', ['#Velm', 'and', '@lind']],
    ['R&D at Lind & Co', ['R&D', 'at', 'Lind', '&', 'Co']],
    ['“Quoted”—words…', ['“', 'Quoted', '”', '—', 'words', '…']],
    ['wait... no--yes', ['wait', '...', 'no', '--', 'yes']],
    ['in the harbour.The boats', ['in', 'the', 'harbour', '.', 'The', 'boats']],
    ['', []],
    [' \n', []],
  ])('of %j', (text, tokens) => {
    expect(written(text)).toEqual(tokens);
  });

  it('returns offsets relative to the whole text for a span', () => {
    expect(tokenise('One two, three four', { start: 4, end: 14 }).map(({ start, end }) => [start, end])).toEqual([
      [4, 7],
      [7, 8],
      [9, 14],
    ]);
  });
});

describe('the form of a token', () => {
  it.each([
    ['Lind’s', { kind: 'word', word: "lind's", capital: true, core: 'Lind’s' }],
    ['workers’', { kind: 'word', word: "workers'", capital: false, core: 'workers' }],
    ['£5', { kind: 'word', word: '£5', capital: false, core: '5' }],
    ['40%', { kind: 'word', word: '40%', capital: false, core: '40' }],
    ['#Velm', { kind: 'word', word: '#velm', capital: false, core: 'Velm' }],
    ['Émile', { kind: 'word', word: 'émile', capital: true, core: 'Émile' }],
    ['$', { kind: 'sign', word: '$', capital: false, core: '' }],
    ['—', { kind: 'sign', word: '—', capital: false, core: '' }],
  ])('of %j', (text, expected) => {
    expect(tokenise(text).map(({ form }) => form)).toMatchObject([expected]);
  });

  it('is shared by equal spellings only', () => {
    const [first, second, third] = tokenise('ferry ferry Ferry');
    expect(second!.form).toBe(first!.form);
    expect(third!.form).not.toBe(first!.form);
    expect(third!.form).toMatchObject({ word: 'ferry', capital: true });
  });
});
