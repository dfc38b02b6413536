import { describe, expect, it } from 'vitest';
import { nounPhraseAfter } from '../../../src/text/grammar/noun-phrase-after.ts';
import { nounPhraseBefore, type TokenRange } from '../../../src/text/grammar/noun-phrases.ts';
import { tokenise } from '../../../src/text/grammar/tokens.ts';

/** The words of a phrase found beside the first occurrence of a word. */
function phrase(
  sentence: string,
  word: string,
  find: (tokens: ReturnType<typeof tokenise>, at: number) => TokenRange | undefined,
) {
  const tokens = tokenise(sentence);
  const run = find(
    tokens,
    tokens.findIndex((token) => token.word === word),
  );
  return run && sentence.slice(tokens[run.from]!.start, tokens[run.to - 1]!.end);
}

describe('nounPhraseBefore', () => {
  it.each([
    ['On Monday the old smith said so.', 'the old smith'],
    ['Residents who saw the fire said so.', 'Residents who saw the fire'],
    ['Oda Brandt, the mayor of Korlen, said so.', 'Oda Brandt, the mayor of Korlen,'],
    ['Oda Brandt and Piet Holm said so.', 'Oda Brandt and Piet Holm'],
    ['Then she said so.', 'she'],
    ['The smith (71) said so.', 'The smith (71)'],
    ['And said so.', undefined],
  ])('%s', (sentence, expected) => {
    expect(phrase(sentence, 'said', (tokens, at) => nounPhraseBefore(tokens, at, 0))).toBe(expected);
  });

  it('does not look before the floor', () => {
    expect(phrase('The old smith said so.', 'said', (tokens, at) => nounPhraseBefore(tokens, at, 2))).toBe('smith');
  });
});

describe('nounPhraseAfter', () => {
  it.each([
    ['"…", said Oda Brandt, a spokeswoman for the mill, on Monday.', 'Oda Brandt, a spokeswoman for the mill,'],
    ['"…", said the owner of the mill on Monday.', 'the owner of the mill'],
    ['"…", said she.', 'she'],
    ['"…", said of the mill.', undefined],
  ])('%s', (sentence, expected) => {
    expect(phrase(sentence, 'said', (tokens, at) => nounPhraseAfter(tokens, at + 1))).toBe(expected);
  });
});
