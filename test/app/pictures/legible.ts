import { type Box, boxOf, COLOUR, type Drawing, type Label } from '../../../src/app/pictures/drawing.ts';
import { bundledFont, type Font } from '../../../src/app/pictures/font.ts';

export const FONT: Font = bundledFont();

/** Minimum font size in pixels on a phone, where pictures are shown at half their width. */
const SMALLEST = 11;
/** WCAG 2, level AA, for text. */
const CONTRAST = 4.5;

/** The legibility problems of a drawing; [] if there are none. */
export function legibilityFaults(drawing: Drawing): string[] {
  const boxes = drawing.labels.map((label) => ({ label, box: boxOf(FONT, label) }));
  return [
    ...boxes.flatMap(({ label, box }) => labelFaults(drawing, label, box)),
    ...boxes.flatMap(({ label, box }, i) =>
      boxes
        .slice(i + 1)
        .flatMap((other) => (overlap(box, other.box) ? [`"${label.text}" over "${other.label.text}"`] : [])),
    ),
    ...shapeFaults(drawing),
  ];
}

function labelFaults({ width, height }: Drawing, { text, size, colour }: Label, box: Box): string[] {
  const strange = Array.from(text).filter((character) => !FONT.has(character.codePointAt(0)!));
  return [
    ...(text.trim() === '' ? ['an empty label'] : []),
    ...(strange.length > 0 ? [`"${text}" has characters without a glyph: ${strange.join(' ')}`] : []),
    ...(box.left < 0 || box.top < 0 || box.right > width || box.bottom > height
      ? [`"${text}" leaves the picture`]
      : []),
    ...(size / 2 < SMALLEST ? [`"${text}" is too small`] : []),
    ...(contrast(colour, COLOUR.ground) < CONTRAST ? [`"${text}" is too faint`] : []),
  ];
}

function shapeFaults({ width, height, shapes }: Drawing): string[] {
  return shapes.flatMap((shape) => {
    const inside =
      shape.kind === 'bar'
        ? shape.x >= 0 && shape.y >= 0 && shape.x + shape.width <= width && shape.y + shape.height <= height
        : shape.kind === 'dot'
          ? shape.x >= shape.radius && shape.y >= shape.radius && shape.y + shape.radius <= height
          : shape.points.every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);
    return inside ? [] : [`a ${shape.kind} leaves the picture`];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Contrast ratio of two colours by WCAG 2. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
