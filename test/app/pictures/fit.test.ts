import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, shortened, wrapped } from '../../../src/app/pictures/fit.ts';
import { FONT } from './legible.ts';

const SIZE = 24;
const width = (text: string) => FONT.widthOf(text, SIZE);

describe('printable text', () => {
  it('is on one line, composed, with a box for each missing character', () => {
    expect(printable(FONT, ' Zoe\u0301\n of\tOsk ')).toBe('Zoé of Osk');
    expect(printable(FONT, 'Łukasz Świętochowski, Ağaoğlu, Þór, Œuvre')).toBe(
      'Łukasz Świętochowski, Ağaoğlu, Þór, Œuvre',
    );
    expect(printable(FONT, '山本 of Osk')).toBe('□□ of Osk');
    expect(printable(FONT, 'the 👩‍👩‍👧 family')).toBe('the □ family');
    expect(printable(FONT, 'soft\u00ADly\u200B')).toBe('softly');
  });
});

describe('text that is too wide', () => {
  it('is cut at a word end and marked', () => {
    expect(shortened(FONT, 'The dam of Osk', SIZE, 1000)).toBe('The dam of Osk');
    expect(shortened(FONT, 'The dam of Osk, which broke', SIZE, width('The dam of Osk, whi'))).toBe('The dam of Osk…');
    expect(shortened(FONT, 'Supercalifragilistic', SIZE, width('Supercal…'))).toBe('Supercal…');
    expect(shortened(FONT, 'A supercalifragilistic', SIZE, width('A supercal…'))).toBe('A supercal…');
  });

  it('is not cut between a number and its unit', () => {
    const text = 'The dam cost £18.4 million in all';
    expect(shortened(FONT, text, SIZE, width('The dam cost £18.4 mil…'))).toBe('The dam cost…');
    expect(shortened(FONT, text, SIZE, width('The dam cost £18.4 million i…'))).toBe('The dam cost £18.4 million…');
  });

  it('is cut only if it does not fit exactly', () => {
    const text = 'The dam of Osk';
    expect(shortened(FONT, text, SIZE, width(text))).toBe(text);
    expect(shortened(FONT, text, SIZE, width(text) - 0.01)).toBe('The dam of…');
  });

  it('is wrapped', () => {
    const text = 'The old dam of Osk broke';
    expect(wrapped(FONT, text, SIZE, width('The old dam of'), 2)).toEqual(['The old dam of', 'Osk broke']);
    expect(wrapped(FONT, text, SIZE, width('The old dam'), 2)).toEqual(['The old dam', 'of Osk…']);
    expect(wrapped(FONT, text, SIZE, 1000, 2)).toEqual([text]);
    expect(wrapped(FONT, 'Supercalifragilistic dam', SIZE, width('Supercal…'), 2)).toEqual(['Supercal…', 'dam']);
  });

  it('never exceeds its width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 40, max: 400 }), (text, room) => {
        for (const line of [shortened(FONT, text, SIZE, room), ...wrapped(FONT, text, SIZE, room, 2)]) {
          expect(width(line)).toBeLessThanOrEqual(room);
          for (const character of line) expect(FONT.has(character.codePointAt(0)!)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
