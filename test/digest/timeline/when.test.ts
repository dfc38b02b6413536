import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byWhen, lengthOf, whenOf } from '../../../src/digest/timeline/when.ts';
import { isoDay } from '../../../src/text/dates/calendar.ts';

describe('parsing a canonical date', () => {
  const cases: readonly [canonical: string, iso: string, first: string, last: string, days: number][] = [
    ['2031-05-04', '2031-05-04', '2031-05-04', '2031-05-04', 1],
    ['2031-05-04T18:30', '2031-05-04', '2031-05-04', '2031-05-04', 1],
    ['2031-02', '2031-02', '2031-02-01', '2031-02-28', 28],
    ['2032-02', '2032-02', '2032-02-01', '2032-02-29', 29],
    ['2031-12', '2031-12', '2031-12-01', '2031-12-31', 31],
    ['2031', '2031', '2031-01-01', '2031-12-31', 365],
    ['2014/2016', '2014/2016', '2014-01-01', '2016-12-31', 1096],
    ['2031-05-04/2031-05-06', '2031-05-04/2031-05-06', '2031-05-04', '2031-05-06', 3],
    ['2031-05-04T10:00/2031-05-04T12:00', '2031-05-04', '2031-05-04', '2031-05-04', 1],
  ];
  it.each(cases)('%s', (canonical, iso, first, last, days) => {
    const when = whenOf(canonical)!;
    expect([when.iso, isoDay(when.first), isoDay(when.last), lengthOf(when)]).toEqual([iso, first, last, days]);
  });

  it.each(['', 'T18:30', '2031-02-30', '2031-13', '2031-00', '2031-05-06/2031-05-04', 'soon', '31'])(
    'nothing for %j',
    (canonical) => {
      expect(whenOf(canonical)).toBeUndefined();
    },
  );

  it('round-trips every calendar day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const when = whenOf(iso)!;
          expect([when.iso, isoDay(when.first), lengthOf(when)]).toEqual([iso, iso, 1]);
          const month = whenOf(iso.slice(0, 7))!;
          expect(lengthOf(month)).toBe(
            new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate(),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('sorts chronologically, the longer period first among those with the same start', () => {
    const isos = ['2031-05-06', '2031-05', '2030', '2031-05-01', '2031'];
    expect(
      isos
        .map((iso) => whenOf(iso)!)
        .sort(byWhen)
        .map(({ iso }) => iso),
    ).toEqual(['2030', '2031', '2031-05', '2031-05-01', '2031-05-06']);
  });
});
