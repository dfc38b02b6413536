import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../domain/package-root.ts';

const FOLDER = join(packageRoot(), 'data', 'fonts');

/** The bundled font of all pictures: its family name in SVG, and its file. */
export const FONT_FAMILY = 'DejaVu Sans';
export const FONT_FILE = join(FOLDER, 'DejaVuSans.ttf');

/** Metrics extracted from `FONT_FILE`, so that measuring text needs no font parser. */
export const METRICS_FILE = join(FOLDER, 'DejaVuSans.metrics.tsv');

/** The metrics that layout needs. */
export interface Font {
  /** False for a character that would be drawn as an empty box. */
  has(codePoint: number): boolean;
  /** Width of a line of text in pixels at a font size in pixels; without kerning, so slightly too wide. */
  widthOf(text: string, size: number): number;
  /** Ascender and descender as fractions of the font size. */
  readonly above: number;
  readonly below: number;
}

let font: Font | undefined;

/** The bundled font; its metrics are loaded on first use. */
export function bundledFont(): Font {
  font ??= parseMetrics(readFileSync(METRICS_FILE, 'utf8'));
  return font;
}

/**
 * Parses font metrics.
 * @param table lines `name TAB value` (units per em, ascender, descender, width of a missing character) and lines
 * `first TAB last TAB width` for ranges of hexadecimal code points of equal width; all lengths in font units
 */
export function parseMetrics(table: string): Font {
  const fields = new Map<string, number>();
  const widths = new Map<number, number>();
  for (const line of table.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [first = '', last = '', width] = line.split('\t');
    if (width === undefined) fields.set(first, Number(last));
    else for (let c = Number.parseInt(first, 16); c <= Number.parseInt(last, 16); c++) widths.set(c, Number(width));
  }
  const field = (name: string): number => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`the metrics of the font lack ${name}`);
    return value;
  };
  const unitsPerEm = field('unitsPerEm');
  const missing = field('missing');
  return {
    has: (codePoint) => widths.has(codePoint),
    widthOf: (text, size) => {
      let units = 0;
      for (const character of text) units += widths.get(character.codePointAt(0)!) ?? missing;
      return (units * size) / unitsPerEm;
    },
    above: field('ascender') / unitsPerEm,
    below: -field('descender') / unitsPerEm,
  };
}
