import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/text/words.ts';

const words = (text: string) => wordsIn(text).map((word) => word.text);

describe('words', () => {
  it.each([
    ['The ferry sank.', ['The', 'ferry', 'sank']],
    ["They don't know O'Hara’s boat", ['They', "don't", 'know', "O'Hara’s", 'boat']],
    ['a well-known half-truth', ['a', 'well-known', 'half-truth']],
    ['the U.S. fleet at 6 p.m. sharp', ['the', 'U.S.', 'fleet', 'at', '6', 'p.m.', 'sharp']],
    ['1,250 boats, 3.5 per cent', ['1,250', 'boats', '3.5', 'per', 'cent']],
    ['R&D at Lind & Co', ['R&D', 'at', 'Lind', 'Co']],
    ['Şebnem Łukić, São Tomé', ['Şebnem', 'Łukić', 'São', 'Tomé']],
    ['decomposed e\u0301clair', ['decomposed', 'e\u0301clair']],
    ['“Quoted”—words…', ['Quoted', 'words']],
    ['It was re\u00ADpaired.', ['It', 'was', 're\u00ADpaired']],
    ['...', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('of a span have offsets relative to the whole text', () => {
    const text = 'One two three four';
    expect(wordsIn(text, { start: 4, end: 13 })).toEqual([
      { start: 4, end: 7, text: 'two' },
      { start: 8, end: 13, text: 'three' },
    ]);
  });
});
