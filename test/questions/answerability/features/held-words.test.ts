import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/questions/answer-question.ts';
import { libraryOf } from '../../example-library.ts';

const library = libraryOf(
  [
    'The ferry Gannet ran aground off Orm Island in a thick fog.',
    'Divers looked for holes in the hull of the ferry.',
    'The ferry will sail again before winter.',
    'A cook broke his wrist.',
    'He sells mushrooms on the quay.',
    'Nils Hagen has been captain of the ferry since 2011.',
  ].join('\n'),
);

/** What a sign is worth for the best passage, in log-odds. */
function worth(sign: string, question: string, article?: string): number {
  const { signs = [] } = answerQuestion(library, question, { article });
  return signs.find(({ rule }) => rule === sign)?.weight ?? 0;
}

describe('how much of the question is held', () => {
  it.each<[string, string, string]>([
    ['in-article', 'Who is captain of the ferry?', 'Who is captain of the tanker?'],
    ['rest-beside', 'When will the ferry Gannet sail again?', 'When will the ferry Gannet race again?'],
    ['words-of-article', 'Where did the ferry Gannet run aground in thick fog?', 'Where is the ferry?'],
    ['words-of-passage', 'Where did the ferry Gannet run aground in thick fog?', 'Where does he sell the ferry?'],
    ['repeated', 'Where is the ferry?', 'Where are the mushrooms?'],
    ['together', 'Who looked for holes in the hull?', 'Who looked for mushrooms in the fog?'],
    ['in-lead', 'Where did the Gannet run aground?', 'Where does he sell mushrooms?'],
  ])('counts more by %s for "%s" than for "%s"', (sign, more, less) => {
    expect(worth(sign, more)).toBeGreaterThan(worth(sign, less));
  });

  it('is not counted in number where the article was chosen by the asker', () => {
    const question = 'Where did the ferry Gannet run aground in thick fog?';
    for (const sign of ['words-of-article', 'words-of-passage', 'repeated', 'together', 'in-lead'])
      expect([sign, worth(sign, question) > 0, worth(sign, question, 'article-0')]).toEqual([sign, true, 0]);
    expect(worth('article-given', question)).toBe(0);
    expect(worth('article-given', question, 'article-0')).toBeGreaterThan(0);
  });
});
