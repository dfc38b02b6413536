import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../domain/package-root.ts';

/** The one font of all pictures, which is bundled: its name inside an SVG, and its file. */
export const FONT_FAMILY = 'DejaVu Sans';
export const FONT_FILE = join(packageRoot(), 'data', 'fonts', 'DejaVuSans.ttf');

/** What laying out needs to know of a font. */
export interface Font {
  /** False for a character that would show as an empty box. */
  has(codePoint: number): boolean;
  /** Width of a line of text in pixels at a font size in pixels; kerning is left out, which makes it a little too wide. */
  widthOf(text: string, size: number): number;
  /** How far letters reach above and below the baseline, as shares of the font size. */
  readonly above: number;
  readonly below: number;
}

/** Reads the bundled font's measures: a millisecond or two. */
export function readFont(): Font {
  return fontOf(readFileSync(FONT_FILE));
}

/**
 * The measures of a TrueType font: the tables `head`, `hhea`, `hmtx` and a Unicode `cmap` of format 4 or 12.
 * Source: the OpenType specification, version 1.9.
 * @throws Error when one of them is missing
 */
export function fontOf(file: Buffer): Font {
  const tables = tablesOf(file);
  const unitsPerEm = tables('head').readUInt16BE(18);
  const hhea = tables('hhea');
  const advances = tables('hmtx');
  const measured = hhea.readUInt16BE(34);
  const glyphOf = glyphsOf(tables('cmap'));
  const advanceOf = (glyph: number) => advances.readUInt16BE(4 * Math.min(glyph, measured - 1));
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    widthOf: (text, size) => {
      let units = 0;
      for (const character of text) units += advanceOf(glyphOf(character.codePointAt(0)!));
      return (units * size) / unitsPerEm;
    },
    above: hhea.readInt16BE(4) / unitsPerEm,
    below: -hhea.readInt16BE(6) / unitsPerEm,
  };
}

/** Finds a table of the font by its four letters. */
function tablesOf(file: Buffer): (tag: string) => Buffer {
  const count = file.readUInt16BE(4);
  const places = new Map<string, Buffer>();
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const start = file.readUInt32BE(entry + 8);
    places.set(file.toString('latin1', entry, entry + 4), file.subarray(start, start + file.readUInt32BE(entry + 12)));
  }
  return (tag) => {
    const table = places.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table;
  };
}

/** From a code point to a glyph's number, 0 for none. */
function glyphsOf(cmap: Buffer): (codePoint: number) => number {
  const formats = new Map<number, Buffer>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    formats.set(table.readUInt16BE(0), table);
  }
  const groups = formats.get(12);
  if (groups) return (codePoint) => inGroups(groups, codePoint);
  const segments = formats.get(4);
  if (segments) return (codePoint) => inSegments(segments, codePoint);
  throw new Error('the font has no cmap of format 4 or 12');
}

/** Format 12: groups of three numbers, first and last code point and the glyph of the first; sorted. */
function inGroups(table: Buffer, codePoint: number): number {
  let low = 0;
  let high = table.readUInt32BE(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = 16 + 12 * middle;
    if (codePoint > table.readUInt32BE(group + 4)) low = middle + 1;
    else if (codePoint < table.readUInt32BE(group)) high = middle - 1;
    else return table.readUInt32BE(group + 8) + codePoint - table.readUInt32BE(group);
  }
  return 0;
}

/** Format 4: four arrays of one number a segment (last, first, delta, offset), for the first 65,536 code points. */
function inSegments(table: Buffer, codePoint: number): number {
  const size = table.readUInt16BE(6);
  const [lasts, firsts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let at = 0; at < size; at += 2) {
    if (codePoint > table.readUInt16BE(lasts + at)) continue;
    const first = table.readUInt16BE(firsts + at);
    if (codePoint < first) return 0;
    const offset = table.readUInt16BE(offsets + at);
    const delta = table.readUInt16BE(deltas + at);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.readUInt16BE(offsets + at + offset + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
