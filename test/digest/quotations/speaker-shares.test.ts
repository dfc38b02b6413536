import { expect, test } from 'vitest';
import { quotationList } from '../../../src/digest/quotations/every-quotation.ts';
import { quotationsFor, quotationsOf } from '../../../src/digest/quotations/quotations.ts';
import { speakerOf } from '../../../src/domain/answer.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function sharesIn(...texts: readonly string[]) {
  const library = new Catalogue();
  texts.forEach((text, i) => {
    library.add(readArticle(article(text, { title: `T${i}` })));
  });
  return finish(quotationList(finish(quotationsFor(library, {}))).shares());
}

test('who is quoted how much, most words first; a surname elsewhere is the same person', () => {
  expect(
    sharesIn(
      'Ada Lind spoke. "We stay here," Ada Lind said.\n\n"Rain fell on every boat of ours," said Jonas Holm.',
      '"Nobody rows home tonight or tomorrow," Lind said.',
    ),
  ).toEqual([
    { name: 'Ada Lind', quotations: 2, words: 9 },
    { name: 'Jonas Holm', quotations: 1, words: 7 },
  ]);
});

test('two of one surname stay apart, a speaker without a name and a denial do not count', () => {
  const shares = sharesIn(
    '"We stay here," Ada Lind said.',
    '"We row home now," said Nils Lind.',
    '"So it is," Lind said. "Go," said a sailor. Ada Berg denied that she had rowed.',
  );
  expect(shares.map(({ name }) => name).toSorted()).toEqual(['Ada Lind', 'Lind', 'Nils Lind']);
});

test('words that two people say together count for both, and are found by either name', () => {
  const text = '"We stay here," Ada Lind and Jonas Holm said.';
  expect(sharesIn(text)).toEqual([
    { name: 'Ada Lind', quotations: 1, words: 3 },
    { name: 'Jonas Holm', quotations: 1, words: 3 },
  ]);
  const library = new Catalogue();
  library.add(readArticle(article(text, { title: 'T' })));
  const speaker = { name: 'Jonas Holm', names: new Set(['jonas holm']) };
  const [found] = finish(quotationsOf(library, { speaker }));
  expect(found && speakerOf(found)?.name).toBe('Ada Lind and Jonas Holm');
});
