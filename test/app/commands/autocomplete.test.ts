import { expect, test } from 'vitest';
import { autocomplete } from '../../../src/app/commands/autocomplete.ts';
import { MAX_CHOICES } from '../../../src/app/limits.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function libraryOf(count: number): Catalogue {
  const library = new Catalogue();
  for (let n = 0; n < count; n++) {
    const text = `"The fog of day ${n} was thick," said pilot Ada Lind${'abcdefghijklmnopqrstuvwxyzabcdef'.charAt(n)}.`;
    const publishedAt = `2031-05-${String(n + 1).padStart(2, '0')}`;
    library.add(readArticle({ ...article(text), id: `${n}`.padStart(64, 'a'), title: `Fog of day ${n}`, publishedAt }));
  }
  return library;
}

const complete = (kind: 'article' | 'speaker', typed: string, library: Catalogue) =>
  autocomplete({ kind, about: '' }, typed, library, async () => undefined);

test('shows the newest articles before anything is typed', async () => {
  const choices = await complete('article', ' ', libraryOf(28));
  expect(choices).toHaveLength(MAX_CHOICES);
  expect(choices[0]?.label).toContain('Fog of day 27 · 2031-05-28');
  expect(choices.at(-1)?.label).toContain('Fog of day 3 ');
});

test('shows who is quoted in the newest articles before anything is typed', async () => {
  const choices = await complete('speaker', '', libraryOf(4));
  expect(choices.map(({ value }) => value)).toEqual(['Ada Lindd', 'Ada Lindc', 'Ada Lindb', 'Ada Linda']);
});
