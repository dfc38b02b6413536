import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONT_FAMILY, FONT_FILE } from '../../src/app/pictures/font.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import { pictureOf, THEMES, type Theme } from '../local-discord/picture.ts';
import { indexedPng, type Pixels } from './indexed-png.ts';
import { type Scene, walk } from './walk.ts';

/** Where the pictures of the README are; `drawn.tsv` there tells what they were drawn from. */
export const PICTURES = join(packageRoot(), 'docs', 'pictures');

/** Pixels for each CSS pixel: sharp enough for a telephone, small enough for a README. */
const SCALE = 1.5;

/** Pictures among the characters that the font does not have, and what is drawn in their place. */
const STAND_INS = [['📥', '⇩']] as const;

function inFont(svg: string): string {
  return STAND_INS.reduce((text, [character, standIn]) => text.replaceAll(character, standIn), svg);
}

/** The SVG documents of all pictures by their names, without ending. */
export function drawingsOf(scenes: readonly Scene[]): ReadonlyMap<string, string> {
  const themes = Object.keys(THEMES) as Theme[];
  return new Map(
    scenes.flatMap(({ name, message, told }) =>
      themes.map((theme) => [`${name}-${theme}`, inFont(pictureOf(message, theme, told, SCALE))] as const),
    ),
  );
}

/** One line for each picture: its name, and a hash of what it is drawn from. */
export function drawnFrom(drawings: ReadonlyMap<string, string>): string {
  const lines = [...drawings].map(([name, svg]) => `${name}\t${createHash('sha256').update(svg).digest('hex')}\n`);
  return lines.join('');
}

/** The part of the renderer that we use; the package is optional. */
interface Renderer {
  renderAsync(svg: string, options: object): Promise<Pixels>;
}

const RENDERER: string = '@resvg/resvg-js';

/** Draws the pictures of the README anew. */
export async function drawPictures(): Promise<void> {
  const drawings = drawingsOf(await walk());
  const renderer: Renderer = await import(RENDERER);
  const font = { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  mkdirSync(PICTURES, { recursive: true });
  for (const [name, svg] of drawings) {
    const png = indexedPng(await renderer.renderAsync(svg, { font }));
    writeFileSync(join(PICTURES, `${name}.png`), png);
    console.log(`${name}.png: ${png.length} bytes`);
  }
  writeFileSync(join(PICTURES, 'drawn.tsv'), drawnFrom(drawings));
}
