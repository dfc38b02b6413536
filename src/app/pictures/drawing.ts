import { FONT_FAMILY, type Font } from './font.ts';

/**
 * Pixels. Discord scales pictures to the width of a message, about half of this on a phone, where no letter may be
 * smaller than 11 pixels.
 */
export const WIDTH = 800;
export const MARGIN = 36;

/** Font sizes in pixels at `WIDTH`. */
export const SIZE = { title: 32, label: 27, words: 25, small: 23 } as const;

/** An opaque background, so that a picture looks the same in dark and light themes. */
export const COLOUR = {
  ground: '#20262f',
  text: '#eef1f5',
  muted: '#b3bdca',
  accent: '#efc27a',
  bar: '#74add0',
  track: '#2e3642',
  line: '#7d8a9c',
} as const;

type Colour = (typeof COLOUR)[keyof typeof COLOUR];

/** One line of text; `x` is its left or right end, `y` its baseline. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: Colour;
  readonly align: 'left' | 'right';
}

export type DrawnShape =
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly hollow: boolean }
  | { readonly kind: 'path'; readonly points: readonly (readonly [x: number, y: number])[]; readonly colour: Colour };

/** A picture before rendering; later shapes cover earlier ones, labels cover all shapes. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
  readonly labels: readonly Label[];
  /** A description of the picture in words. */
  readonly alt: string;
}

/** A left-aligned label in one of the sizes; small ones are muted. */
export function label(text: string, x: number, y: number, kind: keyof typeof SIZE): Label {
  return { text, x, y, size: SIZE[kind], colour: kind === 'small' ? COLOUR.muted : COLOUR.text, align: 'left' };
}

/** The area that a label's text may cover. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(font: Font, { text, x, y, size, align }: Label): Box {
  const width = font.widthOf(text, size);
  const left = align === 'left' ? x : x - width;
  return { left, top: y - font.above * size, right: left + width, bottom: y + font.below * size };
}

/** The drawing as an SVG document. */
export function svgOf({ width, height, shapes, labels }: Drawing): string {
  const size = `width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}">`,
    `<rect ${size} fill="${COLOUR.ground}"/>`,
    ...shapes.map(shapeMarkup),
    `<g font-family="${FONT_FAMILY}">`,
    ...labels.map(labelMarkup),
    '</g></svg>',
  ].join('\n');
}

function shapeMarkup(shape: DrawnShape): string {
  switch (shape.kind) {
    case 'bar': {
      const { x, y, width, height, colour } = shape;
      const round = number(Math.min(width, height) / 2);
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${round}" fill="${colour}"/>`;
    }
    case 'dot': {
      const { x, y, radius, hollow } = shape;
      const fill = hollow ? COLOUR.ground : COLOUR.accent;
      return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${fill}" stroke="${COLOUR.accent}" stroke-width="3"/>`;
    }
    case 'path': {
      const points = shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${shape.colour}" stroke-width="2.5" stroke-linejoin="round"/>`;
    }
  }
}

function labelMarkup({ text, x, y, size, colour, align }: Label): string {
  const anchor = align === 'left' ? 'start' : 'end';
  return `<text x="${number(x)}" y="${number(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escapeMarkup(text)}</text>`;
}

function number(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => MARKUP[character]!);
}
