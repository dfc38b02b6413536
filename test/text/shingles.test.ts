import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, shinglesOf } from '../../src/text/shingles.ts';

describe('shingles', () => {
  it('are one for each four words in a row', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((count) => shinglesOf('lock '.repeat(count)).length)).toEqual([
      0, 0, 0, 0, 1, 2, 6,
    ]);
  });

  it.each([
    ['case', 'THE LOCK AT TARNBY OPENED'],
    ['accents', 'Thé lock at Tärnby ópened'],
    ['decomposed accents', 'The\u0301 lock at Ta\u0308rnby opened'],
    ['punctuation and lines', '“The lock”,\r\n\r\n(at Tarnby): opened!'],
  ])('are the same whatever the %s', (_, text) => {
    expect(shinglesOf(text)).toEqual(shinglesOf('The lock at Tarnby opened.'));
  });

  it('change with each word and with the order of words', () => {
    const [first] = shinglesOf('the lock is open');
    for (const other of ['the lock is closed', 'lock the is open', 'the luck is open', 'the lock as open']) {
      expect(shinglesOf(other)[0]).not.toBe(first);
    }
  });

  it('hold no more and no less than what a slow look at the words finds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'Ø', '12'), { maxLength: 30 }), (words) => {
        const windows = words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
        const hashes = shinglesOf(words.join(' '));
        expect(hashes).toHaveLength(windows.length);
        windows.forEach((window, at) => {
          expect(windows.map((other) => other === window)).toEqual([...hashes].map((hash) => hash === hashes[at]));
        });
      }),
      { numRuns: 50 },
    );
  });

  it('are spread over all numbers', () => {
    const text = Array.from({ length: 4000 }, (_, n) => `w${n}`).join(' ');
    const small = shinglesOf(text).filter((hash) => hash < 2 ** 30).length;
    expect(small / 4000).toBeGreaterThan(0.22);
    expect(small / 4000).toBeLessThan(0.28);
  });
});

describe('facts', () => {
  it('are numbers and names inside sentences', () => {
    const text =
      'Nobody came. On Monday 14 boats, two of them from Norrhavn, waited.\n\nThe 3rd sank at 10.30; One did not.';
    expect([...factsOf(text)].sort()).toEqual(['10.30', '14', '3rd', 'monday', 'norrhavn', 'two']);
  });

  it('are none where a capital begins a sentence or a quotation', () => {
    expect(factsOf('“Nobody came,” he said. “Who would?” (Later he went.) – Then one more.').size).toBe(0);
  });
});
