import opentype from 'opentype.js';

const HEAD = `\
# Metrics of DejaVuSans.ttf. Source: the font file, version 2.37. Licence: see LICENSE-DejaVu.txt. Date: 2026-11.
# Columns: name, value; or first code point, last code point (hexadecimal), advance width. In units of the font.
# Generated: UPDATE_GOLDEN=1 npx vitest run test/app/pictures/font.test.ts`;

const MAX_CODE_POINT = 0x10ffff;
const isSurrogate = (codePoint: number) => codePoint >= 0xd800 && codePoint <= 0xdfff;

/** Generates the table that `parseMetrics` reads from a font file, with opentype.js. */
export function metricsOf(file: Buffer): string {
  const font = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.length), { lowMemory: true });
  const widthOf = (glyph: number) => font.glyphs.get(glyph).advanceWidth;
  const { ascender, descender } = font.tables.hhea;
  const fields = { unitsPerEm: font.unitsPerEm, ascender, descender, missing: widthOf(0) };
  const runs: { readonly first: number; last: number; readonly width: number }[] = [];
  for (let codePoint = 0; codePoint <= MAX_CODE_POINT; codePoint++) {
    const glyph = isSurrogate(codePoint) ? 0 : font.charToGlyphIndex(String.fromCodePoint(codePoint));
    if (glyph === 0) continue;
    const width = widthOf(glyph);
    const run = runs.at(-1);
    if (run?.last === codePoint - 1 && run.width === width) run.last = codePoint;
    else runs.push({ first: codePoint, last: codePoint, width });
  }
  return [
    HEAD,
    ...Object.entries(fields).map(([name, value]) => `${name}\t${value}`),
    ...runs.map(({ first, last, width }) => `${first.toString(16)}\t${last.toString(16)}\t${width}`),
    '',
  ].join('\n');
}
