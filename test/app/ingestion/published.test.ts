import { describe, expect, it } from 'vitest';
import { parsePublished } from '../../../src/app/ingestion/published.ts';

describe('parsePublished', () => {
  it.each([
    ['2025-08-20', '2025-08-20'],
    ['2025-08-20T10:05', '2025-08-20T10:05:00'],
    ['2025-08-20 10:05:30', '2025-08-20T10:05:30'],
    ['2025-08-20T10:05:30.123Z', '2025-08-20T10:05:30Z'],
    ['2025-08-20T00:05+0200', '2025-08-20T00:05:00+02:00'],
    ['2025-08-20T00:05:00-03:30', '2025-08-20T00:05:00-03:30'],
    ['20 August 2025', '2025-08-20'],
    [' 20 Aug. 2025 ', '2025-08-20'],
    ['January 8, 1999', '1999-01-08'],
    ['Friday, January 8, 1999', '1999-01-08'],
    ['Wed, 20 Aug 2025 10:00:00 +0200', '2025-08-20T10:00:00+02:00'],
    ['Wed, 20 Aug 2025 10:00:00 GMT', '2025-08-20T10:00:00Z'],
    ['20 August 2025 at 10:30', '2025-08-20T10:30:00'],
    ['25/12/2024', '2024-12-25'],
    ['20250820T100530Z', '2025-08-20T10:05:30Z'],
    ['20250820', '2025-08-20'],
    ['Last updated 21 August 2025, published 20 August 2025', '2025-08-20'],
    ['Published on 20 August 2025', '2025-08-20'],
  ])('parses %s', (written, iso) => {
    expect(parsePublished(written)).toBe(iso);
  });

  it.each([
    '',
    'soon',
    'yesterday',
    '20 August',
    'August 2025',
    '2025-02-30',
    '2025-13-01',
    '20251301',
    '2025-08-20T25:00',
    '05/06/2025',
    `20 August 2025${' '.repeat(80)}x`,
  ])('does not guess at "%s"', (written) => {
    expect(parsePublished(written)).toBeUndefined();
  });
});
