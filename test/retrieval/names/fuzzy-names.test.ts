import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApproximatePattern, signatureOf } from '../../../src/retrieval/names/approximate-pattern.ts';
import { FuzzyNames } from '../../../src/retrieval/names/fuzzy-names.ts';

const LONG = `Ferry ${'of the long grey coast '.repeat(5)}sinks`.slice(0, 120);

function finderOf(...names: readonly string[]): FuzzyNames<string> {
  const finder = new FuzzyNames<string>((a, b) => names.indexOf(a) - names.indexOf(b));
  for (const name of names) finder.add({ name, value: name });
  return finder;
}

describe('a fuzzy search over names', () => {
  const finder = finderOf(LONG, 'Ada Lind', 'Jonas Holm');

  test('finds the name most like the typed one, and all in order when nothing is typed', () => {
    expect(finder.find('ada lnid', 3)).toEqual(['Ada Lind']);
    expect(finder.find(' ', 2)).toEqual([LONG, 'Ada Lind']);
    expect(finder.find('?!', 2)).toEqual([]);
  });

  test('compares the first 120 typed characters only', () => {
    const behind = (count: number) => `${'-'.repeat(count - 1)} Ada Lind`;
    expect(finder.find(behind(111), 1)).toEqual(['Ada Lind']);
    expect(finder.find(behind(112), 1)).toEqual(['Ada Lind']);
    expect(finder.find(behind(120), 1)).toEqual([]);
    expect(finder.find(behind(5000), 1)).toEqual([]);
  });

  test('a part of a word is enough, accents and case are ignored, two or three letters in ten may be wrong', () => {
    const names = finderOf('Flood barrier opens', 'Brøndmo resigns', 'Ferries wait');
    expect(names.find('arri', 1)).toEqual(['Flood barrier opens']);
    expect(names.find('brondmo', 1)).toEqual(['Brøndmo resigns']);
    expect(names.find('BARIER', 1)).toEqual(['Flood barrier opens']);
    expect(names.find('brandmu', 1)).toEqual(['Brøndmo resigns']);
    expect(names.find('zzzzz', 1)).toEqual([]);
  });

  test('more of the words, rarer words and shorter names go first', () => {
    expect(finderOf('Harbour fire', 'Harbour opens', 'Harbour').find('harbour', 3)[0]).toBe('Harbour');
    expect(finderOf('Harbour fire', 'Harbour opens', 'Museum opens').find('harbour opens', 1)).toEqual([
      'Harbour opens',
    ]);
    expect(finderOf('Harbour wall', 'Harbour gate', 'Ferry gone').find('harbour ferry', 1)).toEqual(['Ferry gone']);
  });

  test('does not find what was removed, and reuses its place', () => {
    const names = finderOf('Harbour fire', 'Harbour opens');
    names.remove('Harbour fire');
    expect(names.find('fire', 5)).toEqual([]);
    names.add({ name: 'Museum fire', value: 'Museum fire' });
    expect(names.find('fire', 5)).toEqual(['Museum fire']);
    expect(names.find('harbour', 5)).toEqual(['Harbour opens']);
  });
});

/** The table of edit distances, cell by cell. */
function fewestErrors(pattern: string, word: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let fewest = pattern.length;
  for (const letter of word) {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++)
      next.push(Math.min(column[i - 1]! + Number(pattern[i - 1] !== letter), column[i]! + 1, next[i - 1]! + 1));
    column = next;
    fewest = Math.min(fewest, column.at(-1)!);
  }
  return fewest;
}

describe('a typed word', () => {
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 1, maxLength });

  test('is never found with fewer errors than the table of edit distances says, nor passed over by its letters', () => {
    fc.assert(
      fc.property(letters(31), letters(40), (typed, word) => {
        const pattern = new ApproximatePattern(typed);
        const likeness = pattern.likenessTo(word);
        expect(1 - likeness).toBeGreaterThanOrEqual(Math.min(1, fewestErrors(typed, word) / typed.length) - 1e-9);
        if (likeness > 0) expect(pattern.mayOccurIn(signatureOf(word))).toBe(true);
      }),
    );
  });

  test('is found wherever it stands, with four wrong letters in ten at most', () => {
    expect(new ApproximatePattern('barrier').likenessTo('floodbarriers')).toBeCloseTo(0.999);
    expect(new ApproximatePattern('abcdefghij').likenessTo('abcdefxxxx')).toBeCloseTo(0.6);
    expect(new ApproximatePattern('abcdefghij').likenessTo('abcdexxxxx')).toBe(0);
    expect(new ApproximatePattern('abc').mayOccurIn(signatureOf('xyz'))).toBe(false);
  });
});
