import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/text/grammar/tokens.ts';
import { TriggerWords } from '../../../src/text/grammar/trigger-words.ts';
import { findSentences } from '../../../src/text/sentences.ts';

const bitsIn = (words: readonly RegExp[], text: string) =>
  new TriggerWords(words).bitsIn(findSentences(text), tokenise(text));

describe('TriggerWords', () => {
  it('returns the words in each sentence as bits', () => {
    const text = 'The ferry left on Monday. Nobody saw it. A Monday ferry is late in winter.';
    expect(bitsIn([/^monday$/, /^winter$/], text)).toEqual([1, 0, 3]);
  });

  it('matches words in lower case with straight apostrophes', () => {
    expect(bitsIn([/^year's$/], 'New YEAR’S Eve')).toEqual([1]);
  });

  it('matches numbers and long words, which are not memoised', () => {
    expect(bitsIn([/^\d{5}/, /^anti/], '12345 or antidisestablishmentarianism')).toEqual([3]);
  });

  it('ignores signs', () => {
    expect(bitsIn([/-/], 'yes - no')).toEqual([0]);
  });

  it('throws for more than 31 words', () => {
    expect(() => new TriggerWords(Array.from({ length: 32 }, () => /a/))).toThrow('32 trigger words');
  });
});
