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

  test('labels the day of ingestion if the article has no date', async () => {
    const undated = await appWith(['The tide came in at nine.']);
    expect(itemsOf(await undated.run(READER, 'articles', {}))[0]).toMatch(/ · added \d{4}-\d\d-\d\d · 1 sentence, /);
    await undated.close();
  });

  test('shows 25 per page and a button for the next page', async () => {
    const full = await appWith(
      Array.from({ length: 26 }, (_, i) => `Title: Tide ${i}\n\nThe tide number ${i} came in.`),
    );
    const reply = await full.run(READER, 'articles', {});
    expect(linesOf(reply)).toEqual(['26 articles, 1 to 25 from the newest on:']);
    expect(itemsOf(reply)).toHaveLength(25);
    expect(reply.blocks.at(-1)).toMatchObject({ option: 'page', items: [{ label: 'The next one', value: '2' }] });
    const second = await full.run(READER, 'articles', { page: 2 });
    expect(linesOf(second)).toEqual(['26 articles, 26 to 26 from the newest on:']);
    expect(itemsOf(second)).toEqual([expect.stringMatching(/^Tide \d+ /)]);
    expect(second.blocks).toHaveLength(2);
    await expect(full.run(READER, 'articles', { page: 3 })).rejects.toMatchObject({ code: 'bad-option' });
    await full.close();
  });
});
