import { describe, expect, it } from 'vitest';
import {
  Class,
  classesOf,
  classNamesOf,
  FUNCTION_WORDS,
  QUESTION_WORDS,
} from '../../../src/text/grammar/function-words.ts';

describe('function words', () => {
  it('have their classes as bits and as names', () => {
    expect(classesOf('after')).toBe(Class.preposition | Class.subordinator);
    expect(classNamesOf('after')).toEqual(['preposition', 'subordinator']);
    expect(classesOf('harbour')).toBe(0);
    expect(classNamesOf('harbour')).toBeUndefined();
  });

  it('have known classes only', () => {
    const known: readonly string[] = Object.keys(Class);
    expect(FUNCTION_WORDS.length).toBeGreaterThan(150);
    expect(FUNCTION_WORDS.flatMap((word) => classNamesOf(word)!).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('include the nine question words', () => {
    expect([...QUESTION_WORDS].sort().join(' ')).toBe('how what when where which who whom whose why');
  });
});
