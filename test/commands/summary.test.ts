import { describe, expect, test } from 'vitest';
import { SUMMARY_BOUNDS } from '../../src/app/limits.ts';
import { TOPICS } from '../digest/topics.ts';
import { appWith, evidencesOf, harbour, linesOf, passagesOf, READER } from './library.ts';

const run = harbour();
const HARBOUR = 'Harbour of Norvik to close';

/** The app with all articles of the topics, at a fixed date. */
async function newspapers(articles = TOPICS.flatMap((topic) => topic.articles)) {
  return appWith(
    articles.map(({ title, publishedAt, text }) => `Title: ${title}\nPublished: ${publishedAt}\n\n${text}`),
  );
}

describe('/summary of an article', () => {
  test('defaults to the newest article', async () => {
    const reply = await run('summary');
    expect(evidencesOf(reply)[0]?.article.title).toBe('Bakery opens on the quay');
    expect(linesOf(reply)[0]).toMatch(/^3 of \d sentences, \d+ % less to read:$/);
  });

  test.each([
    ['short', 3],
    ['medium', 5],
    ['long', 8],
  ])('%s has %i sentences in order', async (length, count) => {
    const reply = await run('summary', { article: HARBOUR, length });
    const starts = evidencesOf(reply).map((e) => e.passage.start);
    expect(starts).toHaveLength(count);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('has the requested sentences and characters', async () => {
    expect(passagesOf(await run('summary', { article: HARBOUR, sentences: 2 }))).toHaveLength(2);
    const few = passagesOf(await run('summary', { article: HARBOUR, characters: 120 }));
    expect(few.join('').length).toBeLessThanOrEqual(120);
    expect(few.length).toBeGreaterThan(0);
    const all = passagesOf(await run('summary', { article: HARBOUR, characters: SUMMARY_BOUNDS.characters }));
    expect(all).toHaveLength(8);
  });

  test.each([
    ['sentences', 1, SUMMARY_BOUNDS.sentences],
    ['characters', SUMMARY_BOUNDS.fewestCharacters, SUMMARY_BOUNDS.characters],
    ['days', 1, SUMMARY_BOUNDS.days],
  ])('%s has bounds', async (option, min, max) => {
    for (const given of [min, max])
      expect((await run('summary', { [option]: given })).blocks.length).toBeGreaterThan(1);
    for (const given of [min - 1, max + 1])
      await expect(run('summary', { [option]: given })).rejects.toMatchObject({ code: 'bad-option' });
  });

  test('shows key names as the article writes them', async () => {
    const reply = await run('summary', { article: HARBOUR });
    const names = linesOf(reply).at(-1)!;
    expect(names).toMatch(/^Key names: Ada Lind, /);
    const { text } = evidencesOf(reply)[0]!.article;
    for (const name of names.slice('Key names: '.length, -1).split(', ')) expect(text).toContain(name);
  });

  test('accepts either an article or days', async () => {
    await expect(run('summary', { article: HARBOUR, days: 3 })).rejects.toMatchObject({ code: 'bad-option' });
  });
});

describe('/summary of a topic', () => {
  test('shows what several articles say, with further locations', async () => {
    const app = await newspapers();
    const reply = await app.run(READER, 'summary', { topic: 'lighthouse fire', length: 'medium' });
    expect(linesOf(reply)[0]).toMatch(
      /^5 sentences about "lighthouse fire" from [23] articles, 2031-04-0\d to 2031-04-06:$/,
    );
    expect(evidencesOf(reply)[0]?.alsoIn?.map((also) => also.article.title)).toHaveLength(1);
    expect(reply.answer).toBe('found');
    await app.close();
  });

  test('reports if no article is about it, and suggests the closest topic', async () => {
    expect(linesOf(await run('summary', { topic: 'volcano' }))).toEqual(['No article tells of "volcano".']);
    const near = await run('summary', { topic: 'harbour volcano' });
    expect(linesOf(near)[0]).toBe('No article tells of "harbour volcano". The closest sentences:');
    expect(near.answer).toBe('nothing');
    expect(passagesOf(near).join()).toContain('harbour');
    const alone = await run('summary', { topic: 'cakes', article: HARBOUR });
    expect(linesOf(alone)).toEqual(['The article does not tell of "cakes".']);
  });

  test('can be limited to one article or to the last days', async () => {
    const reply = await run('summary', { topic: 'harbour', article: HARBOUR });
    expect(new Set(evidencesOf(reply).map((e) => e.article.title))).toEqual(new Set([HARBOUR]));
    const app = await appWith(['Title: Old\nPublished: 2001-02-03\n\nThe harbour of Norvik froze.']);
    expect(linesOf(await app.run(READER, 'summary', { topic: 'harbour', days: 7 }))).toEqual([
      'No article from the last 7 days tells of "harbour".',
    ]);
    await app.close();
  });
});

describe('/summary of the last days', () => {
  const today = new Date().toISOString().slice(0, 10);
  const dated = TOPICS.flatMap(({ articles }, at) =>
    articles.map((a) => ({ ...a, publishedAt: at === 0 ? today : '2001-02-03' })),
  );

  test('shows what is new, story by story', async () => {
    const app = await newspapers(dated);
    const reply = await app.run(READER, 'summary', { days: 2 });
    expect(linesOf(reply).slice(0, 2)).toEqual([
      '4 articles from the last 2 days, 2 stories:',
      `Story 1 · ${today} · 3 articles`,
    ]);
    expect(linesOf(reply)).toContain(`Story 2 · ${today}`);
    expect(passagesOf(reply)).toHaveLength(4);
    await app.close();
  });

  test('divides a requested length among the stories', async () => {
    const app = await newspapers(dated);
    const reply = await app.run(READER, 'summary', { days: 2, sentences: 1 });
    expect(passagesOf(reply)).toHaveLength(1);
    expect(linesOf(reply).at(-1)).toBe('1 more story: ask with a topic, or see /articles.');
    await app.close();
  });

  test('of one day says "today"', async () => {
    const app = await newspapers(dated);
    expect(linesOf(await app.run(READER, 'summary', { days: 1 }))[0]).toBe('4 articles from today, 2 stories:');
    await app.close();
  });

  test('falls back to the newest article if nothing is new', async () => {
    const app = await newspapers(dated.filter(({ publishedAt }) => publishedAt !== today));
    const reply = await app.run(READER, 'summary', { days: 7 });
    expect(linesOf(reply)[0]).toBe('No article is from the last 7 days. The newest is from 2001-02-03.');
    expect(passagesOf(reply).length).toBeGreaterThan(1);
    await app.close();
  });
});
