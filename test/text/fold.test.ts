import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap } from '../../src/text/fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('folding', () => {
  it.each([
    ['Erdem ĞÜŞÖÇİı', 'erdem gusocii'],
    ['Łódź, Straße, Ørsted, Đorđe, Æsir, œuvre', 'lodz, strasse, orsted, dorde, aesir, oeuvre'],
    ['“Quoted” ‘words’ — it’s', "\"quoted\" 'words' - it's"],
    ['soft\u00ADhyphen\u200B', 'softhyphen'],
    ['H₂O, m², ｆｅｒｒｙ ２', 'h2o, m2, ferry 2'],
    ['two\u00A0\n spaces', 'two spaces'],
    ['wait…', 'wait...'],
    ['e\u0301 = é', 'e = e'],
    ['PLAIN  ascii', 'plain ascii'],
  ])('turns %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(foldWithMap(text).text).toBe(folded);
  });

  it('maps a folded span back to the original text', () => {
    const text = 'On the “Große Straße” in Łomża';
    const folded = foldWithMap(text);
    const at = folded.text.indexOf('"grosse strasse"');
    const span = folded.spanOf(at, at + '"grosse strasse"'.length);
    expect(text.slice(span.start, span.end)).toBe('“Große Straße”');
  });

  it('keeps combining marks with their letter, and letters that fold to two characters whole', () => {
    const decomposed = foldWithMap('e\u0301x');
    expect(decomposed.spanOf(0, 1)).toEqual({ start: 0, end: 2 });
    expect(foldWithMap('aßb').spanOf(1, 2)).toEqual({ start: 1, end: 2 });
    expect(foldWithMap('aßb').spanOf(2, 2)).toEqual({ start: 1, end: 1 });
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('agrees with and without the map', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithMap(text).text).toBe(fold(text));
      }),
    );
  });

  it('has a non-decreasing offset map within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, origin } = foldWithMap(text);
        expect(origin).toHaveLength(folded.length + 1);
        expect(origin.at(-1)).toBe(text.length);
        for (const [i, offset] of origin.entries()) expect(offset).toBeGreaterThanOrEqual(origin[i - 1] ?? 0);
      }),
    );
  });
});
