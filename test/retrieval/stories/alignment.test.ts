import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/article.ts';
import { aligned } from '../../../src/retrieval/stories/alignment.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const readingOf = (sentences: readonly string[]): Reading => readArticle(article(sentences.join(' ')));

/** For each sentence the index of its counterpart. */
function indices(one: readonly string[], other: readonly string[]) {
  return aligned(readingOf(one), readingOf(other)).map((sentence) => sentence?.index);
}

const CALM = 'The crew were calm all the time.';
const WIND = 'A strong wind blew from the west.';
const SHIP = 'The ship was on the sandbank by then.';
const SOUP = 'Volunteers waited with soup.';

describe('two texts of a story', () => {
  it('have the same sentences in the same places, whatever stands between', () => {
    expect(indices([CALM, WIND, SHIP], [CALM, WIND, SHIP])).toEqual([0, 1, 2]);
    expect(indices([CALM, WIND, SHIP], [SOUP, CALM, SHIP])).toEqual([1, undefined, 2]);
    expect(indices([CALM, SHIP], [CALM, SOUP, WIND, SHIP])).toEqual([0, 3]);
  });

  it('have a changed sentence between the same neighbours', () => {
    const changed = 'The wind from the west was strong and it never blew.';
    expect(indices([CALM, WIND, SHIP], [CALM, changed, SHIP])).toEqual([0, 1, 2]);
    expect(indices([CALM, WIND, SHIP], [CALM, SHIP, changed])).toEqual([0, undefined, 1]);
  });

  it('pair no sentence twice, and keep the order of those with the same words', () => {
    expect(indices([CALM, CALM, SHIP], [CALM, SHIP])).toEqual([0, undefined, 1]);
    expect(indices([SHIP, CALM], [CALM, SHIP]).filter((at) => at !== undefined)).toHaveLength(1);
  });

  it('never pair a sentence of either text twice', () => {
    const sentences = fc.array(fc.constantFrom(CALM, WIND, SHIP, SOUP), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentences, sentences, (one, other) => {
        const found = indices(one, other).filter((at) => at !== undefined);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
