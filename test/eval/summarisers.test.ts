import { expect, test } from 'vitest';
import { pageRank, SUMMARISERS } from './summarisers.ts';

const TEXT = [
  'Gulls slept near nine rusty bollards.',
  'The ferry of Halden sank in a storm.',
  'The storm sank a ferry near Halden on Monday.',
  'Cakes cost six crowns.',
  'A diver found the ferry below the storm wall of Halden.',
].join(' ');

const chosenBy = (name: string, count: number) =>
  SUMMARISERS.find((summariser) => summariser.name === name)!
    .choose(TEXT, count)
    .map(({ index }) => index);

test.each(['TextRank', 'LexRank'])('%s takes what shares most with the rest, in its order', (name) => {
  expect(chosenBy(name, 3)).toEqual([1, 2, 4]);
  expect(chosenBy(name, 9)).toHaveLength(5);
});

test('a walk comes most often to who has most neighbours', () => {
  const [a, b, c] = pageRank([
    [0, 1, 1],
    [1, 0, 0],
    [1, 0, 0],
  ]);
  expect(a).toBeGreaterThan(b!);
  expect(b).toBeCloseTo(c!);
  expect(pageRank([])).toEqual([]);
});
