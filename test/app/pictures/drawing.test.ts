import { describe, expect, it } from 'vitest';
import { COLOUR, type Drawing, type Label, svgOf } from '../../../src/app/pictures/drawing.ts';
import { contrast, legibilityFaults } from './legible.ts';

const LABEL: Label = { text: 'Osk', x: 100, y: 100, size: 24, colour: COLOUR.text, align: 'left' };

function drawing(...labels: readonly Partial<Label>[]): Drawing {
  const all = labels.map((label) => ({ ...LABEL, ...label }));
  return { width: 800, height: 400, shapes: [], labels: all, alt: '' };
}

describe('the legibility check', () => {
  it('finds labels that overlap, leave the picture, are too small or lack glyphs', () => {
    expect(legibilityFaults(drawing({}))).toEqual([]);
    expect(legibilityFaults(drawing({}, { text: 'Lund', x: 120, y: 110 }))).toEqual(['"Osk" over "Lund"']);
    expect(legibilityFaults(drawing({}, { text: 'Lund', y: 130 }))).toEqual([]);
    expect(legibilityFaults(drawing({ x: 780 }))).toEqual(['"Osk" leaves the picture']);
    expect(legibilityFaults(drawing({ x: 780, align: 'right' }))).toEqual([]);
    expect(legibilityFaults(drawing({ size: 20 }))).toEqual(['"Osk" is too small']);
    expect(legibilityFaults(drawing({ text: '山' }))).toEqual(['"山" has characters without a glyph: 山']);
    expect(legibilityFaults(drawing({ colour: COLOUR.track }))).toEqual(['"Osk" is too faint']);
  });
});

describe('a drawing', () => {
  it('has colours that contrast with its background, and a background that contrasts with black and white pages', () => {
    for (const name of ['text', 'muted', 'accent'] as const)
      expect(contrast(COLOUR[name], COLOUR.ground), name).toBeGreaterThanOrEqual(4.5);
    for (const name of ['bar', 'line'] as const)
      expect(contrast(COLOUR[name], COLOUR.ground), name).toBeGreaterThanOrEqual(3);
  });

  it('is an SVG document with all text escaped', () => {
    const svg = svgOf({
      ...drawing({ text: '<b> & "q"' }),
      shapes: [
        { kind: 'bar', x: 1, y: 2, width: 3.456, height: 4, colour: COLOUR.bar },
        { kind: 'dot', x: 5, y: 6, radius: 7, hollow: true },
        {
          kind: 'path',
          points: [
            [1, 2],
            [3, 4],
          ],
          colour: COLOUR.line,
        },
      ],
    });
    expect(svg).toContain('&lt;b&gt; &amp; &quot;q&quot;</text>');
    expect(svg).toContain('width="3.46"');
    expect(svg).toContain(`fill="${COLOUR.ground}" stroke="${COLOUR.accent}"`);
    expect(svg).toContain('points="1,2 3,4"');
  });
});
