import { describe, expect, test } from 'vitest';
import { hasDanglingOpener, standing } from '../../../src/digest/summary/dangling-openers.ts';
import { speakerOf } from '../../../src/domain/answer.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

describe('a sentence that refers back', () => {
  test.each([
    'But nobody came.',
    'He rowed home.',
    '"But we rowed," she said.',
    'However, the ferry sank.',
    'For example, two sank.',
  ])('%s', (sentence) => {
    expect(hasDanglingOpener(sentence)).toBe(true);
  });

  test.each([
    'Butter is cheap.',
    'Hers was the last boat.',
    'The ferry sank, but nobody came.',
    'Sonja rowed.',
    'Its-a-Boat sank.',
  ])('but not: %s', (sentence) => {
    expect(hasDanglingOpener(sentence)).toBe(false);
  });
});

const TEXT =
  'Mayor Ada Lind closed the harbour. She opened the old quay. But nobody used it. The crane rusts. ' +
  '"The quay is safe," Lind said. "Ships of every kind may moor there."';
const reading = readArticle(article(TEXT));
const standingAt = (index: number, shown: readonly number[] = []) =>
  standing(reading, reading.sentences[index]!, new Set(shown));
const contextAt = (index: number, shown: readonly number[] = []) => {
  const { context } = standingAt(index, shown);
  return TEXT.slice(context.start, context.end);
};

describe('a sentence stands', () => {
  test('alone when it can', () => {
    expect(contextAt(3)).toBe('The crane rusts.');
  });

  test('with what it points back to, step by step', () => {
    expect(contextAt(1)).toBe('Mayor Ada Lind closed the harbour. She opened the old quay.');
    expect(contextAt(2)).toBe('Mayor Ada Lind closed the harbour. She opened the old quay. But nobody used it.');
  });

  test('alone when the sentence before it is shown anyway', () => {
    expect(contextAt(1, [0])).toBe('She opened the old quay.');
    expect(contextAt(2, [0])).toBe('She opened the old quay. But nobody used it.');
  });

  test('without the sentence between when only a pronoun points past it', () => {
    const text = 'Mayor Ada Lind closed the harbour. Gulls slept. She rowed home.';
    const third = readArticle(article(text));
    const { context } = standing(third, third.sentences[2]!, new Set([0]));
    expect(text.slice(context.start, context.end)).toBe('She rowed home.');
  });

  test('with its speaker when it is a piece of a quotation', () => {
    expect(speakerOf(standingAt(5))?.name).toBe('Ada Lind');
    expect(contextAt(5)).toBe('"The quay is safe," Lind said. "Ships of every kind may moor there."');
    expect(contextAt(5, [4])).toBe('"Ships of every kind may moor there."');
    expect(standingAt(4).quote).toBeUndefined();
  });

  test('alone when what it needs would be a wall', () => {
    const long = `Mayor Ada Lind saw ${'many very old ships and '.repeat(26)}one crane. She slept.`;
    const far = readArticle(article(long));
    const { context } = standing(far, far.sentences[1]!);
    expect(long.slice(context.start, context.end)).toBe('She slept.');
  });
});
