import { expect, test } from 'vitest';
import { harbour, itemsOf, linesOf, MODERATOR } from './library.ts';

const run = harbour();

test('/forget removes an article from every answer', async () => {
  expect(linesOf(await run('forget', { article: 'Bakery opens on the quay' }, MODERATOR))[0]).toMatch(
    /^Forgotten: Bakery opens on the quay \(\w{8}\)\.$/,
  );
  expect(itemsOf(await run('articles'))).toHaveLength(1);
  expect((await run('search', { words: 'bakery' })).answer).toBe('nothing');
});
