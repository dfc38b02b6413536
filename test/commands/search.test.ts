import { expect, test } from 'vitest';
import { appWith, harbour, linesOf, passagesOf, READER } from './library.ts';

const run = harbour();

test('/search shows passages that contain the words', async () => {
  const reply = await run('search', { words: 'dredged' });
  expect(passagesOf(reply)).toEqual(['"We have dredged it twice," Holm said.']);
  const none = await run('search', { words: 'xylophone' });
  expect(none.answer).toBe('nothing');
  expect(linesOf(none)).toEqual(['No article holds any of these words.']);
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
