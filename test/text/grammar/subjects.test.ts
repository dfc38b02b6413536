import { describe, expect, it } from 'vitest';
import { mainSubject } from '../../../src/text/grammar/subjects.ts';
import { tokenise } from '../../../src/text/grammar/tokens.ts';

describe('mainSubject', () => {
  it.each([
    ['On Monday the old smith repaired the mill.', 'the old smith'],
    ['Asked about the mill, Oda Brandt laughed.', 'Oda Brandt'],
    ['The retired smith Oda Brandt was trapped.', 'The retired smith Oda Brandt'],
    ['After that she repaired it.', 'she'],
    ["They've repaired it.", "They've"],
    ['In the mill: Oda Brandt.', 'Oda Brandt'],
    ['in the mill', undefined],
  ])('%s', (sentence, subject) => {
    const tokens = tokenise(sentence);
    const run = mainSubject(tokens, tokens.length);
    expect(run && sentence.slice(tokens[run.from]!.start, tokens[run.to - 1]!.end)).toBe(subject);
  });

  it('takes the person of a cleft sentence', () => {
    const tokens = tokenise('It was Oda Brandt who repaired it.').map((token, i) => ({
      ...token,
      name: i === 2 || i === 3 ? ('person' as const) : undefined,
    }));
    expect(mainSubject(tokens, tokens.length)).toEqual({ from: 2, to: 4 });
  });
});
