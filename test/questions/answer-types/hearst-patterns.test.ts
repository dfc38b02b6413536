import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/article.ts';
import { analyse } from '../../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import { examplesListed } from '../../../src/questions/answer-types/hearst-patterns.ts';
import { passagesOf } from '../../../src/questions/model/passage.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { libraryOf } from '../example-library.ts';

const match = matcherOf(templates);

function listed(question: string, sentence: string) {
  const library = libraryOf(sentence);
  const passage = passagesOf(library, library.readings()[0]!).at(0);
  const span = examplesListed(passage, analyse(match(question)!, library));
  return span && wordsOf(passage.reading.article, span);
}

describe('names listed as examples', () => {
  it.each([
    ['Which shops use robots?', 'Large shops - including Orm, Tarn and Skarn - use robots.', 'Orm, Tarn and Skarn'],
    ['Which shops use robots?', 'Shops such as Orm use robots.', 'Orm'],
    ['Which shops use robots?', 'Large shops, including the oldest, use robots.', undefined],
    ['Which towns use robots?', 'Large shops, including Orm, use robots.', undefined],
  ])('answer "%s" in "%s"', (question, sentence, names) => {
    expect(listed(question, sentence)).toBe(names);
  });
});
