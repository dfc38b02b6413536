import { describe, expect, test } from 'vitest';
import { evidencesOf, harbour, linesOf } from './library.ts';

const run = harbour();

describe('/summary', () => {
  test('takes the newest article', async () => {
    const reply = await run('summary');
    expect(evidencesOf(reply)[0]?.article.title).toBe('Bakery opens on the quay');
    expect(linesOf(reply)[0]).toMatch(/^3 of \d sentences, \d+ % less to read:$/);
  });

  test.each([
    ['short', 3],
    ['medium', 5],
    ['long', 8],
  ])('%s has %i sentences in order', async (length, count) => {
    const reply = await run('summary', { article: 'Harbour of Norvik to close', length });
    const starts = evidencesOf(reply).map((e) => e.passage.start);
    expect(starts).toHaveLength(count);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
