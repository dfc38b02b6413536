import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONT_FAMILY, FONT_FILE, fontOf } from '../../../src/app/pictures/font.ts';
import { FONT } from './legible.ts';

/** Apart from the import, so that the project compiles where the package was left out. */
const PACKAGE: string = '@resvg/resvg-js';

/** The right end of a text as the renderer draws it. */
async function drawnWidth(text: string, size: number): Promise<number> {
  const { Resvg } = await import(PACKAGE);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="99"><text x="0" y="50" font-size="${size}">${text}</text></svg>`;
  const font = { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  const box: { readonly x: number; readonly width: number } = new Resvg(svg, { font }).innerBBox();
  return box.x + box.width;
}

describe('the bundled font', () => {
  it.each(['The dam of Osk', 'AVATAR Ty To', 'Þorbjörg Świętochowski', 'mmmiii…', '12 of 1,987'])(
    'is as wide as it is drawn, or a little wider: %s',
    async (text) => {
      const drawn = await drawnWidth(text, 27);
      const measured = FONT.widthOf(text, 27);
      expect(measured).toBeGreaterThanOrEqual(drawn - 1);
      expect(measured).toBeLessThanOrEqual(drawn * 1.1 + 3);
    },
  );

  it('grows with its size and with its text', () => {
    expect(FONT.widthOf('', 20)).toBe(0);
    expect(FONT.widthOf('Osk', 40)).toBeCloseTo(2 * FONT.widthOf('Osk', 20), 6);
    expect(FONT.widthOf('OskOsk', 20)).toBeCloseTo(2 * FONT.widthOf('Osk', 20), 6);
  });

  it('knows which characters it has', () => {
    for (const character of 'aZé0…—“”□ŁþßğЖΩ') expect(FONT.has(character.codePointAt(0)!), character).toBe(true);
    for (const character of '山한🦀\u{10FFFF}') expect(FONT.has(character.codePointAt(0)!), character).toBe(false);
  });

  it('is read from either kind of character map', () => {
    const file = readFileSync(FONT_FILE);
    // Renames the format of the 32-bit map, so that the other one is used.
    const other = Buffer.from(file);
    const cmap = tableStart(other, 'cmap');
    for (let i = 0; i < other.readUInt16BE(cmap + 2); i++) {
      const table = cmap + other.readUInt32BE(cmap + 4 + 8 * i + 4);
      if (other.readUInt16BE(table) === 12) other.writeUInt16BE(99, table);
    }
    const small = fontOf(other);
    for (const text of ['The dam of Osk', 'Þorbjörg Świętochowski', 'Ж…'])
      expect(small.widthOf(text, 20)).toBe(FONT.widthOf(text, 20));
    expect(small.has('山'.codePointAt(0)!)).toBe(false);
  });

  it('must be a whole font', () => {
    const file = Buffer.from(readFileSync(FONT_FILE));
    const entry = 12 + 16 * Array.from({ length: file.readUInt16BE(4) }, (_, i) => tagAt(file, i)).indexOf('hmtx');
    file.write('none', entry, 'latin1');
    expect(() => fontOf(file)).toThrow('the font has no table hmtx');
  });
});

function tagAt(file: Buffer, i: number): string {
  return file.toString('latin1', 12 + 16 * i, 16 + 16 * i);
}

function tableStart(file: Buffer, tag: string): number {
  const i = Array.from({ length: file.readUInt16BE(4) }, (_, at) => tagAt(file, at)).indexOf(tag);
  return file.readUInt32BE(12 + 16 * i + 8);
}
