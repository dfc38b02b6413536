import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/article.ts';
import { StoryIndex } from '../../../src/retrieval/stories/story-index.ts';
import { shinglesOf } from '../../../src/text/shingles.ts';
import { article } from '../../articles.ts';

const textOf = (n: number) => Array.from({ length: 40 }, (_, word) => `word${n}x${word}`).join(' ');
const readingOf = (n: number): Reading => ({
  article: article(textOf(n), { id: `${n}` }),
  sentences: [],
  quotes: [],
  mentions: [],
});
const readings = (count: number, from = 0) => Array.from({ length: count }, (_, n) => readingOf(from + n));

describe('the story index', () => {
  it('finds initial, added and replaced articles', async () => {
    const index = new StoryIndex();
    const find = (n: number, all: readonly Reading[]) => index.candidates(shinglesOf(textOf(n)), all);
    const first = readings(120);
    expect(await find(3, first)).toEqual(['3']);
    expect(await find(500, first)).toEqual([]);
    const replaced = [...first.slice(1), readingOf(500)];
    expect(await find(500, replaced)).toEqual(['500']);
    const many = [...replaced, ...readings(90, 1000)];
    for (const n of [1000, 1045, 1089]) expect(await find(n, many)).toEqual([`${n}`]);
  });

  it('finds an article added among the oldest when the library has grown', async () => {
    const index = new StoryIndex();
    await index.candidates(shinglesOf(''), readings(120));
    const older = [readingOf(700), ...readings(120)];
    expect(await index.candidates(shinglesOf(textOf(700)), older)).toEqual(['700']);
  });

  it('drops removed articles', async () => {
    const index = new StoryIndex();
    await index.candidates(shinglesOf(''), readings(400));
    const few = readings(10);
    expect(await index.candidates(shinglesOf(textOf(300)), few)).toEqual([]);
    expect(await index.candidates(shinglesOf(textOf(3)), few)).toEqual(['3']);
  });

  it('yields to the event loop while it is built', async () => {
    const index = new StoryIndex();
    const long = Array.from({ length: 300 }, (_, n) => ({
      ...readingOf(n),
      article: article(textOf(n).repeat(40), { id: `${n}` }),
    }));
    let turns = 0;
    const pulse = setInterval(() => turns++, 1);
    await index.candidates(shinglesOf(''), long);
    clearInterval(pulse);
    expect(turns).toBeGreaterThan(0);
  });
});
