import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONT_FAMILY, FONT_FILE, METRICS_FILE, parseMetrics } from '../../../src/app/pictures/font.ts';
import { metricsOf } from './font-metrics.ts';
import { FONT } from './legible.ts';

/** A variable, so that the compiler does not resolve the package, which may be missing. */
const PACKAGE: string = '@resvg/resvg-js';

/** The right edge of a text as drawn by the renderer. */
async function drawnWidth(text: string, size: number): Promise<number> {
  const { Resvg } = await import(PACKAGE);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="99"><text x="0" y="50" font-size="${size}">${text}</text></svg>`;
  const font = { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  const box: { readonly x: number; readonly width: number } = new Resvg(svg, { font }).innerBBox();
  return box.x + box.width;
}

describe('the bundled font', () => {
  it.each(['The dam of Osk', 'AVATAR Ty To', 'Þorbjörg Świętochowski', 'mmmiii…', '12 of 1,987'])(
    'has measured widths equal to or slightly above drawn ones: %s',
    async (text) => {
      const drawn = await drawnWidth(text, 27);
      const measured = FONT.widthOf(text, 27);
      expect(measured).toBeGreaterThanOrEqual(drawn - 1);
      expect(measured).toBeLessThanOrEqual(drawn * 1.1 + 3);
    },
  );

  it('has widths that grow with size and text', () => {
    expect(FONT.widthOf('', 20)).toBe(0);
    expect(FONT.widthOf('Osk', 40)).toBeCloseTo(2 * FONT.widthOf('Osk', 20), 6);
    expect(FONT.widthOf('OskOsk', 20)).toBeCloseTo(2 * FONT.widthOf('Osk', 20), 6);
  });

  it('knows its characters', () => {
    for (const character of 'aZé0…—“”□ŁþßğЖΩ') expect(FONT.has(character.codePointAt(0)!), character).toBe(true);
    for (const character of '山한🦀\u{10FFFF}') expect(FONT.has(character.codePointAt(0)!), character).toBe(false);
  });

  it('has metrics equal to those in its file', () => {
    const metrics = metricsOf(readFileSync(FONT_FILE));
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(METRICS_FILE, metrics);
    expect(readFileSync(METRICS_FILE, 'utf8')).toBe(metrics);
  });
});

describe('parseMetrics', () => {
  const TABLE =
    '# A font.\nunitsPerEm\t1000\nascender\t800\ndescender\t-200\nmissing\t600\n61\t63\t500\n1f980\t1f980\t900\n';

  it('reads the widths of characters and of a missing one, ascender and descender', () => {
    const font = parseMetrics(TABLE);
    expect([font.above, font.below]).toEqual([0.8, 0.2]);
    expect(['a', 'abc', '🦀', 'd', 'ad🦀'].map((text) => font.widthOf(text, 10))).toEqual([5, 15, 9, 6, 20]);
    expect(Array.from('`abcd🦀', (character) => font.has(character.codePointAt(0)!))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  it.each(['unitsPerEm', 'ascender', 'descender', 'missing'])('refuses a table without %s', (name) => {
    expect(() => parseMetrics(TABLE.replace(name, 'other'))).toThrow(`the metrics of the font lack ${name}`);
  });
});
