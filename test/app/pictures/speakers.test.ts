import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SPEAKERS, type SpeakerRow, speakersPicture } from '../../../src/app/pictures/speakers.ts';
import { FONT, legibilityFaults } from './legible.ts';

const row = (name: string, words: number, quotations = 1): SpeakerRow => ({ name, words, quotations });
const texts = (rows: readonly SpeakerRow[]) => speakersPicture(rows, FONT).labels.map(({ text }) => text);

describe('the speakers picture', () => {
  it('shows most words first, with bars in proportion', () => {
    const drawing = speakersPicture([row('Berit Solheim', 30, 2), row('Ada Lind', 60, 1)], FONT);
    expect(drawing.labels.map(({ text }) => text)).toEqual([
      'Who speaks how much',
      'Ada Lind',
      '60 words in 1 quotation',
      'Berit Solheim',
      '30 words in 2 quotations',
    ]);
    const bars = drawing.shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape.width] : []));
    expect(bars).toEqual([728, 728, 728, 364]);
    expect(drawing.alt).toBe(
      'Who speaks how much: Ada Lind 60 words in 1 quotation; Berit Solheim 30 words in 2 quotations.',
    );
  });

  it('counts speakers beyond the maximum', () => {
    const rows = Array.from({ length: MAX_SPEAKERS + 2 }, (_, i) => row(`Speaker ${i}`, 100 - i));
    expect(texts(rows.slice(0, MAX_SPEAKERS)).at(-1)).toMatch(/words/);
    expect(texts(rows.slice(0, MAX_SPEAKERS + 1)).at(-1)).toBe('and 1 more speaker');
    expect(texts(rows).at(-1)).toBe('and 2 more speakers');
    expect(speakersPicture(rows, FONT).alt).toMatch(/; and 2 more speakers\.$/);
    expect(legibilityFaults(speakersPicture(rows, FONT))).toEqual([]);
  });

  it('wraps a long name to two lines and marks where it is cut', () => {
    const name = 'Þorbjörg Ragnhildardóttir-Østergård of the Southern Marsh Drainage Commission';
    const shown = texts([row(name, 100, 9)]).slice(1, 3);
    expect(shown[0]).toBe('Þorbjörg');
    expect(shown[1]).toBe('Ragnhildardóttir-Østergård…');
    expect(speakersPicture([row(name, 100)], FONT).alt).toContain(name);
  });

  it('is legible for any names', () => {
    const rows = fc.array(
      fc.record({
        name: fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
          fc.constant('Łukasz Świętochowski'),
        ),
        words: fc.integer({ min: 0, max: 1_000_000 }),
        quotations: fc.integer({ min: 1, max: 100_000 }),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const named = some.filter(({ name }) => name.trim() !== '');
        const faults = legibilityFaults(speakersPicture(named, FONT));
        expect(faults.filter((fault) => fault !== 'an empty label')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
