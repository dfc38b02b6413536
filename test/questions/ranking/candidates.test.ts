import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import {
  candidatesFrom,
  candidatesIn,
  MAX_CANDIDATES_IN_ARTICLE,
  MAX_CANDIDATES_OF_ARTICLE,
} from '../../../src/questions/ranking/candidates.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { libraryOf } from '../example-library.ts';

const match = matcherOf(templates);

/** The indices of the sentences considered in an article of so many, of which only the last one answers. */
function considered(sentences: number): number[] {
  const idle = Array.from({ length: sentences - 1 }, (_, i) => `Boat ${i} left the bay.`);
  const library = libraryOf([...idle, 'The lock keeper repaired the sluice.'].join(' '));
  const question = analyse(match('Who repaired the sluice?')!, library);
  const [reading] = library.readings();
  return candidatesIn(library, reading!, question).map(({ passage }) => passage.sentence.index);
}

describe('the candidates in one article', () => {
  it.each([MAX_CANDIDATES_IN_ARTICLE - 1, MAX_CANDIDATES_IN_ARTICLE])('are all of %i sentences', (count) => {
    expect(considered(count)).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it('are those that hold most of the question in a longer article, in text order', () => {
    const found = considered(MAX_CANDIDATES_IN_ARTICLE + 1);
    expect(found).toHaveLength(MAX_CANDIDATES_IN_ARTICLE);
    expect(found.at(-1)).toBe(MAX_CANDIDATES_IN_ARTICLE);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });
});

describe('the candidates in a library', () => {
  it('are at most so many of one article, and among them those that answer', () => {
    const library = libraryOf(`${'It.\n'.repeat(MAX_CANDIDATES_OF_ARTICLE)}The lock keeper repaired the sluice.`);
    const question = analyse(match('Who repaired the sluice?')!, library);
    const found = candidatesFrom(library, question).map(({ passage }) => passage.sentence.index);
    expect(found).toHaveLength(MAX_CANDIDATES_OF_ARTICLE);
    expect(found).toContain(MAX_CANDIDATES_OF_ARTICLE);
  });
});
