import { describe, expect, test } from 'vitest';
import { findPeople, peopleMatching, peopleOf, speakersOf } from '../../src/digest/people.ts';
import type { Reading } from '../../src/domain/article.ts';
import { finish } from '../../src/domain/steps.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { NamesIndex } from '../../src/retrieval/names/names-index.ts';
import { readArticle } from '../../src/text/read.ts';
import { article } from '../articles.ts';

const readingOf = (title: string, minute: number): Reading => ({
  article: article(title, { title, ingestedAt: `2031-05-04T10:0${minute}:00Z` }),
  sentences: [],
  quotes: [],
  mentions: [],
});
const known = new NamesIndex(({ article }) => [article.title]);
['Ada Lind', 'Lind', 'Nils Lind', 'Per Anders Holm', 'Holm', 'Anders Holm', 'Mette Soll'].forEach((name, minute) => {
  known.add(readingOf(name, minute));
});
const called = (typed: string) => peopleMatching(known, typed).map(({ name }) => name);

describe('people', () => {
  test('are called by a full name, a surname, or a title and a name', () => {
    expect(called('mette soll')).toEqual(['Mette Soll']);
    expect(called('Soll')).toEqual(['Mette Soll']);
    expect(called('Mayor Soll')).toEqual(['Mette Soll']);
    expect(called('Baker Soll')).toEqual([]);
    expect(called('Mette')).toEqual([]);
  });

  test('of one surname are several', () => {
    expect(called('Lind')).toEqual(['Ada Lind', 'Nils Lind']);
    expect(peopleMatching(known, 'Ada Lind')[0]?.names).toEqual(new Set(['ada lind']));
  });

  test('have every shorter form that nobody else has', () => {
    expect(peopleMatching(known, 'holm')).toEqual([
      { name: 'Per Anders Holm', names: new Set(['per anders holm', 'anders holm', 'holm']) },
    ]);
  });
});

describe('of a library', () => {
  const library = new Catalogue();
  library.add(readArticle(article('Ada Lind rowed home. "We stay," said Nils Berg. Berg slept.', { title: 'A' })));

  test('those named and those quoted', () => {
    for (const name of ['ada lind', 'nils berg']) expect(peopleOf(library).has(name)).toBe(true);
    expect(speakersOf(library).has('nils berg')).toBe(true);
    expect(speakersOf(library).has('ada lind')).toBe(false);
  });

  test('are found by likeness, the most named first when nothing is typed; also after a change', () => {
    expect(finish(findPeople(library, 'Ada Lnid', 3))).toEqual(['Ada Lind']);
    expect(finish(findPeople(library, '', 3))).toEqual(['Nils Berg', 'Ada Lind']);
    library.add(readArticle(article('Mette Soll swam.', { title: 'B' })));
    expect(finish(findPeople(library, 'Sol', 3))).toEqual(['Mette Soll']);
  });
});
