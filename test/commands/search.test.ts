import { expect, test } from 'vitest';
import { harbour, passagesOf } from './library.ts';

const run = harbour();

test('/search shows passages that hold the words', async () => {
  const reply = await run('search', { words: 'dredged' });
  expect(passagesOf(reply)).toEqual(['"We have dredged it twice," Holm said.']);
  expect((await run('search', { words: 'xylophone' })).answer).toBe('nothing');
});
