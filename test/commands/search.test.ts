import { describe, expect, test } from 'vitest';
import { appWith, harbour, linesOf, passagesOf, READER } from './library.ts';

const run = harbour();

const SECOND = 'Of the essence of it, she said, time is one part.';
const ACROSS = 'It was high time. Is of the essence a phrase?';

test('/search shows passages that contain the words', async () => {
  const reply = await run('search', { words: 'dredged' });
  expect(passagesOf(reply)).toEqual(['"We have dredged it twice," Holm said.']);
  const none = await run('search', { words: 'xylophone' });
  expect(none.answer).toBe('nothing');
  expect(linesOf(none)).toEqual(['No article holds these words.']);
});

test.each([
  [4, 4],
  [5, 5],
  [6, 5],
])('/search of %i passages shows %i', async (count, shown) => {
  const text = Array.from({ length: count }, (_, i) => `The ferry number ${i} sailed.`).join(' ');
  const app = await appWith([text]);
  expect(passagesOf(await app.run(READER, 'search', { words: 'ferry' }))).toHaveLength(shown);
  await app.close();
});

describe('words in quotation marks', () => {
  const ARTICLE = [
    'Harbour master Ine Dahl said that "time is of the essence" for the pier.',
    'Of the essence of it, she said, time is one part.',
    'It was high time. Is of the essence a phrase?',
    'For a long time the pier stood.',
  ].join('\n\n');

  test.each([
    ['"time is of the essence"', ['Harbour master Ine Dahl said that "time is of the essence" for the pier.']],
    ['“Time is” of', ['Harbour master Ine Dahl said that "time is of the essence" for the pier.', SECOND]],
    [
      '"the pier" time',
      ['For a long time the pier stood.', 'Harbour master Ine Dahl said that "time is of the essence" for the pier.'],
    ],
    ['"the pier" "long time"', ['For a long time the pier stood.']],
    ['"high time. Is of"', [ACROSS]],
    ['"essence time"', []],
  ])('%s must stand in a passage as typed', async (words, shown) => {
    const app = await appWith([ARTICLE]);
    const reply = await app.run(READER, 'search', { words });
    expect(passagesOf(reply).toSorted()).toEqual(shown.toSorted());
    if (shown.length === 0) expect(linesOf(reply)).toEqual(['No article holds these words.']);
    await app.close();
  });
});
