import { describe, expect, it } from 'vitest';
import { negationsIn } from '../../../src/text/grammar/negations.ts';

describe('negations', () => {
  it.each([
    ['We will keep it open.', 0],
    ['We will not keep it open.', 1],
    ["It won't open, and nobody knows why.", 2],
    ['It won’t open.', 1],
    ['NEVER, she said.', 1],
    ['No. 10 was painted, and no 11 was not.', 1],
    ['The knot was noted.', 0],
  ])('%s: %i', (text, count) => {
    expect(negationsIn(text)).toBe(count);
  });
});
