import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeardRow, heardWherePicture, MAX_OUTLETS, MAX_SOURCES } from '../../../src/app/pictures/heard-where.ts';
import { FONT, legibilityFaults } from './legible.ts';

const row = (name: string, quotations: Record<string, number>): HeardRow => ({
  name,
  quotations: new Map(Object.entries(quotations)),
});
const numbered = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);

describe('the picture of who is heard where', () => {
  it('has a dot with the number of quotations where a source is heard, and none elsewhere', () => {
    const rows = [row('Ada Lind', { 'Norvik Post': 2, 'Coast Weekly': 1 }), row('Jonas Holm', { 'Coast Weekly': 3 })];
    const { shapes, labels, alt } = heardWherePicture(rows, ['Coast Weekly', 'Norvik Post'], FONT);
    const dots = shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape] : []));
    expect(dots.map(({ radius }) => radius)).toEqual([7, 8.5, 10]);
    expect(dots[0]!.x).toBe(dots[2]!.x);
    expect(dots[1]!.x).toBeGreaterThan(dots[0]!.x);
    expect(labels.map(({ text }) => text)).toEqual([
      'Who is heard where',
      'A',
      'B',
      'Ada Lind',
      '1',
      '2',
      'Jonas Holm',
      '3',
      'A Coast Weekly',
      'B Norvik Post',
    ]);
    expect(alt).toBe(
      'Who is heard where, with the number of quotations. Ada Lind: Coast Weekly 1, Norvik Post 2; Jonas Holm: Coast Weekly 3.',
    );
  });

  it('counts what there is no room for; the words name every outlet', () => {
    const outlets = numbered(MAX_OUTLETS + 2, 'Outlet');
    const rows = numbered(MAX_SOURCES + 1, 'Source').map((name) => row(name, { [outlets.at(-1)!]: 4 }));
    const drawing = heardWherePicture(rows, outlets, FONT);
    expect(drawing.labels.slice(-2).map(({ text }) => text)).toEqual(['and 1 more source', 'and 2 more outlets']);
    expect(drawing.alt).toContain('Source 1: Outlet 8 4; ');
    expect(drawing.alt).toMatch(/; and 1 more source\.$/);
  });

  it('is legible for any names and counts', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).filter((some) => some.trim() !== ''),
      fc.constant('Łukasz Świętochowski of the Southern Marsh Drainage Commission'),
    );
    const cases = fc.record({
      outlets: fc.uniqueArray(name, { minLength: 1, maxLength: MAX_OUTLETS + 2 }),
      rows: fc.array(fc.record({ name, counts: fc.array(fc.integer({ min: 0, max: 9999 }), { maxLength: 8 }) }), {
        maxLength: MAX_SOURCES + 3,
      }),
    });
    fc.assert(
      fc.property(cases, ({ outlets, rows }) => {
        const heard = rows.map(({ name, counts }) =>
          row(name, Object.fromEntries(outlets.flatMap((outlet, at) => (counts[at] ? [[outlet, counts[at]]] : [])))),
        );
        const faults = legibilityFaults(heardWherePicture(heard, outlets, FONT));
        expect(faults.filter((fault) => fault !== 'an empty label')).toEqual([]);
      }),
    );
  });
});
