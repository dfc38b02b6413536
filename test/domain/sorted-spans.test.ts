import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../../src/domain/article.ts';
import {
  firstFrom,
  firstStartingAfter,
  lastStartingBy,
  spansOverlapping,
  spansWithin,
} from '../../src/domain/sorted-spans.ts';

const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({
  start,
  end: start + length,
}));
const sorted = fc
  .array(span, { maxLength: 20 })
  .map((spans) => spans.sort((a, b) => a.start - b.start || a.end - b.end));
const apart = sorted.map((spans) => {
  let end = 0;
  return spans.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
});

test('the searches find what looking at every span finds', () => {
  fc.assert(
    fc.property(sorted, span, (spans, place) => {
      expect(spansWithin(spans, place)).toEqual(spans.filter((s) => place.start <= s.start && s.end <= place.end));
      expect(lastStartingBy(spans, place.start)).toBe(spans.findLast((s) => s.start <= place.start));
      expect(firstStartingAfter(spans, place.start)).toBe(spans.find((s) => s.start > place.start));
      expect(spans.slice(firstFrom(spans, place.start))).toEqual(spans.filter((s) => s.start >= place.start));
    }),
  );
});

test('so does the search for overlapping ones, among spans that do not overlap each other', () => {
  fc.assert(
    fc.property(apart, span, (spans, place) => {
      expect(spansOverlapping(spans, place)).toEqual(spans.filter((s) => overlaps(s, place)));
    }),
  );
});
