import { describe, expect, it } from 'vitest';
import { differencesMessage } from '../../../src/app/answers/differences.ts';
import { inEnglish } from '../../../src/app/languages/messages.ts';
import type { Difference, Evidence } from '../../../src/domain/answer.ts';
import { article } from '../../articles.ts';

const TEXT = 'one two three four five six seven';
const WORDS = 'eins zwei drei vier fuenf sechs';

const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
function told(...differences: readonly Difference[]): string | undefined {
  const whole = { start: 0, end: TEXT.length };
  const found: Evidence = {
    article: article(TEXT),
    passage: whole,
    context: whole,
    sentences: [0, 0],
    score: 1,
    votes: [],
  };
  const told = differencesMessage({ ...found, differences }, WORDS);
  return told && inEnglish(told);
}
const both = (asked: string, written: string): Difference => ({ asked: at(WORDS, asked), written: at(TEXT, written) });

describe('what differs', () => {
  it('is told in words', () => {
    expect(told(both('eins', 'one'), { written: at(TEXT, 'two') }, { asked: at(WORDS, 'drei') })).toBe(
      'The article has “one”, not “eins”; “two” as well; no “drei”.',
    );
  });

  it('is told four times at most', () => {
    const five = [both('eins', 'one'), both('zwei', 'two'), both('drei', 'three'), both('vier', 'four')];
    expect(told(...five, both('fuenf', 'five'))).toContain('“four”, not “vier”; 1 more difference.');
    expect(told(...five, both('fuenf', 'five'), both('sechs', 'six'))).toContain('; 2 more differences.');
  });

  it('is nothing for the very words', () => {
    expect(told()).toBeUndefined();
  });
});
