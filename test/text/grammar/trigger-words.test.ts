import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/text/grammar/tokens.ts';
import { TriggerWords } from '../../../src/text/grammar/trigger-words.ts';
import { findSentences } from '../../../src/text/sentences.ts';

const bitsIn = (words: readonly RegExp[], text: string) =>
  new TriggerWords(words).bitsIn(findSentences(text), tokenise(text));

describe('trigger words', () => {
  it('tell for each sentence which of them it holds', () => {
    const text = 'The ferry left on Monday. Nobody saw it. A Monday ferry is late in winter.';
    expect(bitsIn([/^monday$/, /^winter$/], text)).toEqual([1, 0, 3]);
  });

  it('see a word by its small letters and straight apostrophes', () => {
    expect(bitsIn([/^year's$/], 'New YEAR’S Eve')).toEqual([1]);
  });

  it('see numbers and long words, which are not remembered', () => {
    expect(bitsIn([/^\d{5}/, /^anti/], '12345 or antidisestablishmentarianism')).toEqual([3]);
  });

  it('look at no signs', () => {
    expect(bitsIn([/-/], 'yes - no')).toEqual([0]);
  });

  it('are 31 at most', () => {
    expect(() => new TriggerWords(Array.from({ length: 32 }, () => /a/))).toThrow('32 trigger words');
  });
});
