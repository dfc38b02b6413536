import { describe, expect, test } from 'vitest';
import { appWith, harbour, itemsOf, linesOf, READER } from './library.ts';

const run = harbour();

describe('/articles', () => {
  test('lists the newest first', async () => {
    const reply = await run('articles');
    expect(linesOf(reply)).toEqual(['2 articles:']);
    expect(itemsOf(reply)[0]).toMatch(/^Bakery opens on the quay · 2031-05-05 · \d sentences, \d quotations? · \w{8}$/);
    expect(itemsOf(reply)[1]).toMatch(/^Harbour of Norvik to close/);
  });

  test('tells the day of arrival as such where the article has no date', async () => {
    const undated = await appWith(['The tide came in at nine.']);
    expect(itemsOf(await undated.run(READER, 'articles', {}))[0]).toMatch(/ · added \d{4}-\d\d-\d\d · 1 sentence, /);
    await undated.close();
  });

  test('shows 25 at most', async () => {
    const full = await appWith(
      Array.from({ length: 26 }, (_, i) => `Title: Tide ${i}\n\nThe tide number ${i} came in.`),
    );
    const reply = await full.run(READER, 'articles', {});
    expect(linesOf(reply)).toEqual(['26 articles, the newest 25:']);
    expect(itemsOf(reply)).toHaveLength(25);
    await full.close();
  });
});
