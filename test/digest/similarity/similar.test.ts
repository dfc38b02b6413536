import { describe, expect, test } from 'vitest';
import { areNearDuplicates, gistOf, overlapOf } from '../../../src/digest/similarity/similar.ts';

const alike = (a: string, b: string) => areNearDuplicates(gistOf(a), gistOf(b));

describe('near-duplicates', () => {
  test.each([
    [
      'The council of Halden voted to close the old ferry.',
      'On Monday the council of Halden voted to close its old ferry.',
    ],
    ['Six ferries were stopped by ice near Halden.', 'Near Halden, six ferries were stopped by ice, the port said.'],
    ['The ferry sank.', 'A ferry sank.'],
  ])('%s = %s', (a, b) => {
    expect(alike(a, b)).toBe(true);
    expect(alike(b, a)).toBe(true);
  });

  test.each([
    [
      'The council of Halden voted to close the old ferry.',
      'The mayor of Halden sold her old boat to the ferry museum.',
    ],
    ['The storm near Halden hurt 12 people on two ferries.', 'The storm near Halden hurt 14 people on two ferries.'],
    ['The council of Halden will close the old ferry.', 'The council of Halden will not close the old ferry.'],
    ['The ferry sank.', 'The ferry sank near the lighthouse of Halden.'],
    ['', ''],
  ])('%s ≠ %s', (a, b) => {
    expect(alike(a, b)).toBe(a === b && a !== '');
  });

  test('one that adds a denial in a clause of its own tells the same again', () => {
    const plain = 'The council of Halden voted to close the old ferry.';
    expect(alike(plain, `${plain.slice(0, -1)}, although nobody had asked the islanders.`)).toBe(true);
  });

  test('one that only adds a figure tells the same again', () => {
    expect(
      alike(
        'The storm near Halden hurt people on two ferries.',
        'The storm near Halden hurt 12 people on two ferries.',
      ),
    ).toBe(true);
  });
});

test('the overlap is the share of the shorter sentence', () => {
  expect(overlapOf(gistOf('ferry storm'), gistOf('storm ferry quay harbour'))).toBe(1);
  expect(overlapOf(gistOf('ferry storm'), gistOf('storm quay harbour'))).toBe(0.5);
  expect(overlapOf(gistOf(''), gistOf('storm'))).toBe(0);
});
