import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/article.ts';
import { contextOf, MAX_CONTEXT, SHORT_CONTEXT } from '../../../src/questions/model/context-window.ts';

/** Sentences of the given lengths, one space apart. */
function readingOf(...lengths: readonly number[]): Reading {
  let start = 0;
  const sentences = lengths.map((length, index) => {
    const sentence = { start, end: start + length, index, paragraph: 0 };
    start += length + 1;
    return sentence;
  });
  return { article: {} as Reading['article'], sentences, quotes: [], mentions: [] };
}

const context = (reading: Reading, at: number) => contextOf(reading, reading.sentences[at]!, [at, at]);

describe('the context of a passage', () => {
  it('is two neighbours on each side while they are short', () => {
    expect(context(readingOf(10, 10, 10, 20, 10, 10, 10), 3)).toEqual({ start: 11, end: 75 });
  });

  it('is one neighbour on each side when they are long', () => {
    expect(context(readingOf(200, 150, 20, 150, 200), 2)).toEqual({ start: 201, end: 523 });
  });

  it.each([-1, 0, 1])('takes the second neighbour up to its bound, %i beyond it', (beyond) => {
    const { start, end } = context(readingOf(100, 100, 100, SHORT_CONTEXT - 303 + beyond), 1);
    expect(end - start).toBe(beyond > 0 ? 302 : SHORT_CONTEXT + beyond);
  });

  it('stops at the ends of the article', () => {
    expect(context(readingOf(10, 20), 0)).toEqual({ start: 0, end: 31 });
    expect(context(readingOf(10), 0)).toEqual({ start: 0, end: 10 });
  });

  it('leaves out what would make it longer than its bound', () => {
    const total = (after: number) => {
      const { start, end } = context(readingOf(100, 100, after), 1);
      return end - start;
    };
    const fitting = MAX_CONTEXT - 202;
    expect(total(fitting - 1)).toBe(MAX_CONTEXT - 1);
    expect(total(fitting)).toBe(MAX_CONTEXT);
    expect(total(fitting + 1)).toBe(201);
  });

  it('never cuts the passage itself', () => {
    expect(context(readingOf(10, MAX_CONTEXT + 50, 10), 1)).toEqual({ start: 11, end: MAX_CONTEXT + 61 });
  });
});
