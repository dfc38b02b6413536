import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/article.ts';
import { finish } from '../../src/domain/steps.ts';
import { NamesIndex } from '../../src/retrieval/names-index.ts';
import { article } from '../articles.ts';

const readingOf = (names: string): Reading => ({
  article: article(names, { title: names }),
  sentences: [],
  quotes: [],
  mentions: [],
});
const readings = ['Ada Lind, Nils Berg', 'ADA LIND, Ada Lind', 'Émile Sol'].map(readingOf);
const index = finish(NamesIndex.of(readings, (reading) => reading.article.text.split(', ')));

describe('an index of names', () => {
  it('has every name once, as the first article writes it', () => {
    expect(index.written).toEqual(
      new Map([
        ['ada lind', 'Ada Lind'],
        ['nils berg', 'Nils Berg'],
        ['emile sol', 'Émile Sol'],
      ]),
    );
  });

  it('knows the articles with any of some names, each once, in their order', () => {
    expect(index.holding(['emile sol', 'ada lind'])).toEqual(readings);
    expect(index.holding(['ada lind'])).toEqual(readings.slice(0, 2));
    expect(index.holding(['ada lind', 'nils berg'])).toEqual(readings.slice(0, 2));
    expect(index.holding(['sol'])).toEqual([]);
  });
});
