import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/questions/model/passage.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const library = new Catalogue();
const reading = readArticle(
  article('Ada Lind opened the harbour in Orm.\nShe said, "It floats."', { title: 'Harbour' }),
);
library.add(reading);

describe('the passages of an article', () => {
  it('know the words, terms, mentions and quotations of their sentence', () => {
    const [first, second] = [0, 1].map((index) => passagesOf(library, reading).at(index));
    expect(first!.keys).toEqual(['ada', 'lind', 'opened', 'the', 'harbour', 'in', 'orm']);
    expect(first!.terms).toEqual(['ada', 'lind', 'open', 'the', 'harbour', 'in', 'orm']);
    expect(first!.words).toHaveLength(first!.terms.length);
    expect(first!.mentions.map(({ canonical }) => canonical)).toContain('Ada Lind');
    expect(second!.quotes).toEqual(reading.quotes);
    expect([first!.pointsBack, second!.pointsBack]).toEqual([false, true]);
  });

  it('are kept from question to question', () => {
    expect(passagesOf(library, reading).at(1)).toBe(passagesOf(library, reading).at(1));
  });

  it('belong to the article as it is known now', () => {
    const before = passagesOf(library, reading).at(0);
    const corrected = { ...reading, article: { ...reading.article, title: 'The harbour of Orm' } };
    library.add(corrected);
    const after = passagesOf(library, corrected).at(0);
    expect([before.reading, after.reading]).toEqual([reading, corrected]);
    expect(after.reading.article.title).toBe('The harbour of Orm');
  });
});
