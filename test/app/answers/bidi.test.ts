import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated, withoutSteering } from '../../../src/app/answers/bidi.ts';

const LINE = /\r\n|[\n\r\u0085\u2028\u2029]/;

const [LRE, RLE, PDF, LRO, RLO] = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E'];
const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

const text = fc
  .array(
    fc.constantFrom(LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI, '\u200F', 'Velm', ' ', 'שלום', '\n', '\r\n', '\u2029'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/**
 * What is open after each character of a line, by rules X1 to X8 of Unicode Standard Annex 9, as far as no depth is
 * exceeded.
 */
function openAfter(line: string): string[] {
  const open: string[] = [];
  return [...line].map((sign) => {
    if ([LRE, RLE, LRO, RLO].includes(sign)) open.push('embedding');
    else if ([LRI, RLI, FSI].includes(sign)) open.push('isolate');
    else if (sign === PDF && open.at(-1) === 'embedding') open.pop();
    else if (sign === PDI && open.includes('isolate')) open.splice(open.lastIndexOf('isolate'));
    return open.join(' ');
  });
}

describe('isolated', () => {
  it('leaves nothing open for what is shown behind the text, line by line', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const line of isolated(given).split(LINE)) {
          const after = openAfter(line);
          expect(after.at(-1) ?? '').toBe('');
          // Nothing inside ends the isolate that holds it all.
          if (withoutSteering(line) !== line) expect(after.slice(0, -1)).not.toContain('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every other character', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(withoutSteering(isolated(given))).toBe(withoutSteering(given));
      }),
    );
  });

  it.each(['Äußerung “naïve” 👩‍🚒 שלום', 'two\nlines', ''])(
    'changes nothing without signs of direction: %j',
    (given) => {
      expect(isolated(given)).toBe(given);
    },
  );

  it.each([
    ['an override', `gnp${RLO}exe`, `${FSI}gnp${RLO}exe${PDF}${PDI}`],
    ['what is closed', `a ${LRI}b${PDI} c`, `${FSI}a ${LRI}b${PDI} c${PDI}`],
    ['a sign that ends nothing', `a${PDI} b`, `${FSI}a b${PDI}`],
    ['an embedding in an isolate that ends', `${RLI}a${RLE}b${PDI}c`, `${FSI}${RLI}a${RLE}b${PDI}c${PDI}`],
    ['one line of two', `a\n${RLO}b`, `a\n${FSI}${RLO}b${PDF}${PDI}`],
  ])('closes %s', (_, given, shown) => expect(isolated(given)).toBe(shown));

  it('takes no more than a look at each character', () => {
    const long = `${RLO}${PDI}${LRI}`.repeat(60_000);
    expect(isolated(long).length).toBeLessThan(3 * long.length);
  });
});
