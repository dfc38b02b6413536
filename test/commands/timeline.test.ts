import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { IN_MEMORY } from '../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp } from '../../src/app/app.ts';
import { TIMELINE_BOUNDS } from '../../src/app/limits.ts';
import type { FileBlock, Reply } from '../../src/app/reply.ts';
import { wordsOf } from '../../src/domain/article.ts';
import { appWith, evidencesOf, linesOf, MODERATOR, passagesOf, READER } from './library.ts';

/** One story in two articles, and another one; all invented. */
const BREAK = `Title: Old dam of Vintersund breaks
Published: 2031-05-06

The old dam above Vintersund broke on Monday night and flooded nine farms.

Berit Solheim, the county engineer, said the dam had been inspected on 14 March 2030. "Nobody sleeps here on Monday," she said.

Farmers built the dam of Vintersund in 1904.`;

const INQUIRY = `Title: Engineer resigns over the dam of Vintersund
Published: 2031-06-20

Berit Solheim, the county engineer, resigned on Thursday.

The old dam above Vintersund broke on 5 May and flooded nine farms.

An inquiry into the broken dam of Vintersund will report on 1 September 2031.

Ola Solheim, her brother, will farm in the valley again.`;

const BAKERY = `Title: Bakery wins a silver oven
Published: 2031-04-02

A bakery in Osk won a silver oven on 1 April 2031. The baker slept well. Nobody knows when it will be heated.`;

const DULL = `Title: A walk
Source: The Walker

We walked along the river and saw a heron. It stood on one leg and did not move.`;

const PNG = new Uint8Array([1, 2, 3]);

async function appWithPictures(texts: readonly string[], png: Uint8Array | undefined = PNG): Promise<App> {
  const drawn: App = createApp({
    store: openSqliteStore(IN_MEMORY),
    commands,
    articlesDir: () => undefined,
    pictures: { png: async () => png },
    report: (error) => {
      throw error;
    },
  });
  for (const text of texts) await drawn.run(MODERATOR, 'ingest', { text });
  return drawn;
}

let app: App;
beforeAll(async () => {
  app = await appWithPictures([BREAK, INQUIRY, BAKERY]);
});
afterAll(() => app.close());

const timeline = (options: Record<string, unknown> = {}) => app.run(READER, 'timeline', options);
const figureIn = (reply: Reply) => reply.blocks.find((block): block is FileBlock => block.kind === 'figure');

/** "5 May 2031:" followed by the passage below it, for each date. */
function told(reply: Reply): string[] {
  return reply.blocks.flatMap((block, i) => {
    const before = reply.blocks[i - 1];
    if (block.kind !== 'evidence') return [];
    const words = wordsOf(block.evidence.article, block.evidence.passage);
    return [`${before?.kind === 'line' ? before.text : ''} ${words}`.trim()];
  });
}

describe('/timeline of a topic', () => {
  test('shows the dates of all articles in chronological order, each once, with how it is known', async () => {
    const reply = await timeline({ topic: 'dam of Vintersund', dates: 5 });
    expect(linesOf(reply)[0]).toBe('5 dates about "dam of Vintersund" from 2 articles:');
    expect(told(reply)).toEqual([
      '1904: Farmers built the dam of Vintersund in 1904.',
      '14 March 2030: Berit Solheim, the county engineer, said the dam had been inspected on 14 March 2030.',
      expect.stringMatching(/^5 May 2031.*, in 2 articles: The old dam above Vintersund broke on /),
      '19 June 2031 (inferred): Berit Solheim, the county engineer, resigned on Thursday.',
      '1 Sept 2031: An inquiry into the broken dam of Vintersund will report on 1 September 2031.',
    ]);
    expect(reply.answer).toBe('found');
  });

  test('marks the date as the short answer', async () => {
    const focuses = evidencesOf(await timeline({ topic: 'dam', dates: 5 })).map((e) =>
      wordsOf(e.article, e.answerSpan!),
    );
    expect(focuses).toEqual(expect.arrayContaining(['1904', '14 March 2030', 'Thursday']));
  });

  test('has a picture with a description', async () => {
    const figure = figureIn(await timeline({ topic: 'dam', dates: 3 }))!;
    expect(figure).toMatchObject({ name: 'timeline.png', content: PNG });
    expect(figure.alt).toMatch(/^Timeline of dam, 3 dates: 1904; 14 March 2030; 5 May 2031/);
  });

  test('is the same in words if pictures cannot be rendered', async () => {
    const withPicture = await timeline({ topic: 'dam' });
    for (const bare of [
      await appWith([BREAK, INQUIRY, BAKERY]),
      await appWithPictures([BREAK, INQUIRY, BAKERY], null!),
    ]) {
      const reply = await bare.run(READER, 'timeline', { topic: 'dam' });
      expect(figureIn(reply)).toBeUndefined();
      expect(passagesOf(reply)).toEqual(passagesOf(withPicture));
      await bare.close();
    }
  });

  test('reports if no article is about it', async () => {
    const reply = await timeline({ topic: 'submarine' });
    expect(linesOf(reply)).toEqual(['No article is about "submarine".']);
    expect(reply.answer).toBe('nothing');
  });
});

describe('/timeline of a person', () => {
  test('covers passages in which that person is named or speaks', async () => {
    const reply = await timeline({ person: 'Berit Solheim' });
    expect(linesOf(reply)[0]).toMatch(/^\d dates about Berit Solheim from 2 articles:$/);
    expect(told(reply).join('\n')).toContain('resigned on Thursday');
    expect(told(reply).join('\n')).not.toContain('oven');
    expect(told(reply).join('\n')).not.toContain('inquiry');
  });

  test('offers a choice if several people match, and similar names if none does', async () => {
    const several = await timeline({ person: 'Solheim', dates: 3 });
    expect(linesOf(several)).toEqual(['Several people are called "Solheim". Who is meant?']);
    expect(several.blocks[1]).toMatchObject({ kind: 'choices', command: 'timeline', option: 'person' });
    expect(linesOf(await timeline({ person: 'Berit Solhiem' }))).toEqual([
      'No article names "Berit Solhiem". Who is meant?',
    ]);
    expect(linesOf(await timeline({ person: 'Qqqqq' }))).toEqual(['No article names "Qqqqq".']);
  });
});

describe('/timeline of an article', () => {
  test('covers that article only', async () => {
    const reply = await timeline({ article: 'Bakery wins a silver oven' });
    expect(told(reply)[0]).toBe('1 April 2031: A bakery in Osk won a silver oven on 1 April 2031.');
    expect(new Set(evidencesOf(reply).map((e) => e.article.title))).toEqual(new Set(['Bakery wins a silver oven']));
  });

  test('defaults to the story of the newest one', async () => {
    const reply = await timeline();
    expect(linesOf(reply)[0]).toMatch(/^\d dates of the newest story from 2 articles:$/);
    expect(passagesOf(reply).join('\n')).not.toContain('oven');
  });

  test('reports if there are no dates, or no publication date', async () => {
    const dull = await appWith([DULL]);
    const reply = await dull.run(READER, 'timeline', {});
    expect(linesOf(reply)).toEqual(['The articles tell no dates.']);
    await dull.close();
  });
});

describe('the options of /timeline', () => {
  test.each([
    ['dates', TIMELINE_BOUNDS.dates],
    ['sentences', TIMELINE_BOUNDS.sentences],
  ])('%s has bounds', async (option, most) => {
    for (const given of [1, most]) expect((await timeline({ [option]: given })).answer).toBe('found');
    for (const given of [0, most + 1])
      await expect(timeline({ [option]: given })).rejects.toMatchObject({ code: 'bad-option' });
  });

  test('a topic has a maximum length', async () => {
    const words = 'dam '.repeat(TIMELINE_BOUNDS.topic).slice(0, TIMELINE_BOUNDS.topic - 1);
    expect((await timeline({ topic: `${words}s` })).answer).toBe('found');
    await expect(timeline({ topic: `${words}ss` })).rejects.toMatchObject({ code: 'too-long' });
  });

  test('only one of topic, person and article is accepted', async () => {
    const both = timeline({ topic: 'dam', person: 'Solheim' });
    await expect(both).rejects.toMatchObject({ code: 'bad-option', message: expect.stringContaining('"topic"') });
  });

  test('two sentences for a date are different ones', async () => {
    const reply = await timeline({ topic: 'dam of Vintersund', sentences: 2 });
    const passages = passagesOf(reply);
    expect(new Set(passages).size).toBe(passages.length);
  });
});
