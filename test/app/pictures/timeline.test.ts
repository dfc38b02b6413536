import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelinePicture } from '../../../src/app/pictures/timeline.ts';
import type { TimelineEntry } from '../../../src/digest/timeline/timeline.ts';
import { whenOf } from '../../../src/digest/timeline/when.ts';
import { article } from '../../articles.ts';
import { FONT, legibilityFaults } from './legible.ts';

function entry(iso: string, text: string, fields: Partial<TimelineEntry> = {}): TimelineEntry {
  const passage = { start: 0, end: text.length };
  const evidence = {
    article: article(text),
    passage,
    context: passage,
    sentences: [0, 0] as const,
    score: 0,
    votes: [],
  };
  return { when: whenOf(iso)!, evidence: [evidence], basis: 'said', articles: 1, ...fields };
}

const BROKE = 'The old dam of Osk broke and flooded nine farms, two mills and the only road to the harbour of Osk.';
const OVERLAPPING = ['2029', '2029-11', '2029-11-28/2029-12-02', '2029-11-30', '2029-12-01', '2030', '2031-05-05'];

function many(count: number): TimelineEntry[] {
  return Array.from({ length: count }, (_, i) =>
    entry(OVERLAPPING[i % OVERLAPPING.length]!, BROKE, {
      basis: i % 2 === 0 ? 'said' : 'inferred',
      articles: 1 + (i % 12),
    }),
  );
}

const draw = (entries: readonly TimelineEntry[], heading = 'The dam') => timelinePicture(heading, entries, FONT);
const texts = (entries: readonly TimelineEntry[], heading?: string) => draw(entries, heading).labels.map((l) => l.text);

describe('the timeline picture', () => {
  it('shows each date with the beginning of its sentence, and the time between dates', () => {
    const entries = [entry('1987', 'Farmers built it.'), entry('2031-05-05', BROKE), entry('2031-06-03', 'It opens.')];
    expect(texts(entries)).toEqual([
      'The dam',
      '1987',
      'Farmers built it.',
      '5 May 2031',
      '43 years later',
      'The old dam of Osk broke and flooded nine farms,',
      'two mills and the only road to the harbour of Osk.',
      '3 June 2031',
      '4 weeks later',
      'It opens.',
    ]);
  });

  it('has a ring for an inferred date, and a legend', () => {
    const drawing = draw([entry('2030', BROKE), entry('2031', BROKE, { basis: 'inferred' })]);
    expect(drawing.shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.hollow] : []))).toEqual([false, true]);
    expect(drawing.labels.at(-1)!.text).toMatch(/^Ring: /);
    expect(texts([entry('2030', BROKE)]).join()).not.toContain('Ring');
    expect(drawing.alt).toBe('Timeline of The dam, 2 dates: 2030; 2031 (inferred).');
  });

  it('has larger dots for dates in more articles, up to a maximum', () => {
    const dots = draw([1, 2, 5, 50].map((articles) => entry('2030', BROKE, { articles }))).shapes.flatMap((shape) =>
      shape.kind === 'dot' ? [shape.radius] : [],
    );
    expect(dots).toEqual([7, 8.5, 13, 13]);
  });

  it.each([1, 2, 6, 7, 12, 13, 20])('loses no label and has no overlaps: %i dates', (count) => {
    const entries = many(count);
    const drawing = draw(
      entries,
      'Þorbjörg Ragnhildardóttir-Østergård and the long quarrel over the lighthouse of Osk',
    );
    expect(legibilityFaults(drawing)).toEqual([]);
    expect(drawing.labels.filter(({ text }) => text.startsWith('The old')).length).toBe(count);
    expect(drawing.labels.filter(({ colour }) => colour === '#efc27a').length).toBe(count);
  });

  it('is legible for any title and sentences', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((s) => `x${s}`);
    const iso = fc.constantFrom(...OVERLAPPING, '2029-09-28/2031-09-30', '2014/2016', '2029-11/2030-02');
    fc.assert(
      fc.property(text, fc.array(fc.tuple(iso, text), { minLength: 1, maxLength: 20 }), (heading, rows) => {
        expect(
          legibilityFaults(
            draw(
              rows.map(([when, words]) => entry(when, words)),
              heading,
            ),
          ),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
