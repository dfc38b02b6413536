import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/article.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { maintainedIndex } from '../../../src/retrieval/derived-values/maintained-index.ts';
import { NamesIndex } from '../../../src/retrieval/names/names-index.ts';
import { fold } from '../../../src/text/fold.ts';
import { article } from '../../articles.ts';

const readingOf = (names: string, ingestedAt = '2031-05-04T10:00:00Z'): Reading => ({
  article: article(names, { title: names, ingestedAt }),
  sentences: [],
  quotes: [],
  mentions: [],
});
const namesOf = (reading: Reading) => reading.article.text.split(', ');

describe('an index of names', () => {
  const readings = ['Ada Lind, Nils Berg', 'ADA LIND, Ada Lind', 'Émile Sol'].map((names, hour) =>
    readingOf(names, `2031-05-04T1${hour}:00:00Z`),
  );
  const index = new NamesIndex(namesOf);
  for (const reading of readings.toReversed()) index.add(reading);

  it('has every name as its first article writes it', () => {
    expect(['ada lind', 'nils berg', 'emile sol'].map((key) => index.writtenOf(key))).toEqual([
      'Ada Lind',
      'Nils Berg',
      'Émile Sol',
    ]);
    expect(index.has('lind')).toBe(false);
  });

  it('knows the articles with any of some names, each once, in their order', () => {
    expect(index.holding(['emile sol', 'ada lind'])).toEqual(readings);
    expect(index.holding(['ada lind'])).toEqual(readings.slice(0, 2));
    expect(index.holding(['ada lind', 'nils berg'])).toEqual(readings.slice(0, 2));
    expect(index.holding(['sol'])).toEqual([]);
  });
});

const LIBRARY_NAMES = ['Ada Lind', 'ADA LIND', 'Lind', 'Nils Lind', 'Anna Ada Lind', 'Berg', 'Åse Berg', 'Ase Berg'];

it('says after any changes what one says that is made of the articles there are', () => {
  const names = fc.uniqueArray(fc.constantFrom(...LIBRARY_NAMES), { minLength: 1, maxLength: 4 });
  const change = fc.record({ names, hour: fc.integer({ min: 10, max: 23 }), goes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const maintained = maintainedIndex(() => new NamesIndex(namesOf));
      const library = new Catalogue();
      for (const { names, hour, goes } of changes) {
        const reading = readingOf(names.join(', '), `2031-05-04T${hour}:00:00Z`);
        if (goes) library.remove(reading.article.id);
        else library.add(reading);
        const index = maintained(library);
        // The obvious way: all names of all articles, from the first article on.
        const written = new Map<string, string>();
        for (const each of library.readings())
          for (const name of namesOf(each)) if (!written.has(fold(name))) written.set(fold(name), name);
        for (const key of LIBRARY_NAMES.map(fold)) {
          expect(index.has(key)).toBe(written.has(key));
          expect(index.writtenOf(key)).toBe(written.get(key) ?? key);
          expect(index.holding([key])).toEqual(
            library.readings().filter((each) => namesOf(each).some((name) => fold(name) === key)),
          );
        }
        for (const ending of ['ada lind', 'lind', 'berg', 'ind'])
          expect(index.endingIn(ending)).toEqual(
            [...written.keys()].filter((key) => key === ending || key.endsWith(` ${ending}`)),
          );
      }
    }),
    { numRuns: 60 },
  );
});
