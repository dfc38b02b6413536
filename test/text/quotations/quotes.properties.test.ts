import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTimeOf } from '../../cpu-time.ts';
import { quotesOf } from './quotations.ts';

const PIECES = [
  'Ada Lind',
  'Mr. Holm',
  'she',
  'who',
  'said',
  'told reporters',
  'asked',
  'saying',
  'added',
  'called',
  'according to',
  'that',
  'the bridge',
  'was safe',
  'to open',
  'a plan',
  'and',
  'but',
  'while',
  'as',
  '"',
  '“',
  '”',
  "'",
  "''",
  '«',
  '»',
  ',',
  '.',
  '?',
  ':',
  ';',
  '—',
  '(',
  ')',
  '\n',
  '\n\n',
  'on Monday',
  'the mayor of Oxby',
  'Q',
  'was',
  'by',
  '-',
  '’s',
  '…',
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('findQuotes: properties', () => {
  it('returns sorted quotations with non-empty spans inside the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        let before = 0;
        for (const quote of quotesOf(words)) {
          for (const span of [
            ...quote.parts,
            ...(quote.speaker ? [quote.speaker] : []),
            ...(quote.cue ? [quote.cue] : []),
          ]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(words.length);
          }
          expect(quote.parts[0]!.start).toBeGreaterThanOrEqual(before);
          before = quote.parts[0]!.start;
          expect(quote.sentences[0]).toBeLessThanOrEqual(quote.sentences[1]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('returns the parts of a quotation in order and disjoint', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { parts } of quotesOf(words)) {
          for (let i = 1; i < parts.length; i++) expect(parts[i]!.start).toBeGreaterThanOrEqual(parts[i - 1]!.end);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('returns the same result twice', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(quotesOf(words)).toEqual(quotesOf(words));
      }),
      { numRuns: 30 },
    );
  });
});

describe('findQuotes: linear time on hostile input', () => {
  it('reads ten thousand unclosed marks', () => {
    const hostile = '"a '.repeat(10_000);
    expect(cpuTimeOf(() => expect(quotesOf(hostile).length).toBeLessThan(10_000))).toBeLessThan(3_000);
  });

  it.each([
    ['unclosed marks', '"a '],
    ['opening marks', '“'],
    ['cues', 'said '],
    ['speakers and cues', 'Ada Lind said, '],
    ['participles', ', saying '],
    ['asides', ', who '],
    ['sources', 'according to '],
    ['colons', 'Lind: '],
    ['chains', 'to say '],
    ['nested quotations', '“He said, ‘no,’” '],
    ['quotations never closed, one in the other', 'He said “she said ‘they said '],
    ['prepositions', 'said in the '],
    ['pronouns', 'He said it. '],
    ['semicolons', '; he said'],
    ['lines of quotations', '"It is late in the day."\n'],
  ])('%s', (_, piece) => {
    quotesOf(piece.repeat(200));
    // Work that grows with the square of the length takes 4 seconds and more for so long a text, linear work half a one.
    const hostile = piece.repeat(Math.ceil(60_000 / piece.length));
    expect(cpuTimeOf(() => quotesOf(hostile))).toBeLessThan(2_500);
  });
});
