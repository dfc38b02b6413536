import { describe, expect, it } from 'vitest';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';
import { bodyOf, MAX_PHRASES, partsOf } from '../../../src/questions/dialogue/question-parts.ts';

describe('the parts of a question', () => {
  it.each([
    ['What did Lind say about the harbour?', ['What', '', 'did', 'Lind say about the harbour']],
    ['How many people does the port employ?', ['How many', 'people', 'does', 'the port employ']],
    ['who closed the harbour', ['who', '', '', 'closed the harbour']],
    ['In what year was the bell cast?', ['In what', 'year', 'was', 'the bell cast']],
    ['How old is Ada Lind?', ['How old', '', 'is', 'Ada Lind']],
    ['According to the report, who blames a mite?', ['who', '', '', 'blames a mite']],
    ["tell me what's the price of the gate", ['what', '', 'is', 'the price of the gate']],
    ['Is the museum open?', ['', '', 'is', 'the museum open']],
    ['bell theft Greywater', ['', '', '', 'bell theft Greywater']],
    ['?', ['', '', '', '']],
  ])('%s', (question, expected) => {
    const { asking, askedNoun = '', auxiliary = '', rest } = partsOf(question);
    expect([asking, askedNoun, auxiliary, rest]).toEqual(expected);
  });

  it.each([
    ['What did Lind say about the harbour?', ['Lind', 'the harbour']],
    ['Why did the honey harvest fall?', ['the honey harvest']],
    ['Who designed the gates of the barrier?', ['the gates of the barrier']],
    ['What did the pilots of Varnes want?', ['the pilots of Varnes']],
    ['When did Ruud Quist last play?', ['Ruud Quist']],
    ['Where was she born?', []],
    ['After the vote, what did the council do?', ['the vote', 'the council']],
  ])('the phrases of: %s', (question, phrases) => {
    const parts = partsOf(question);
    expect(parts.phrases.map(({ words }) => words)).toEqual(phrases);
    for (const { start, end, words } of parts.phrases) expect(parts.body.slice(start, end)).toBe(words);
  });

  it('knows plurals and prepositions', () => {
    const [gates, barrier, chapel] = partsOf('Who hung the gates behind the barrier at the chapel?').phrases;
    expect([gates, barrier, chapel].map((p) => [p!.plural, p!.preposition])).toEqual([
      [true, undefined],
      [false, 'behind'],
      [false, 'at'],
    ]);
  });

  it.each([
    [MAX_PHRASES - 1, MAX_PHRASES - 1],
    [MAX_PHRASES, MAX_PHRASES],
    [MAX_PHRASES + 1, MAX_PHRASES],
  ])('of %i phrases looks at %i', (given, seen) => {
    const question = `Who saw ${Array.from({ length: given }, (_, i) => `the boat${i}`).join(' and ')}?`;
    expect(partsOf(question).phrases).toHaveLength(seen);
  });

  it('takes leave of what people put around a question', () => {
    expect(bodyOf(tokeniseUtterance('Please tell me, where’s the mill ?! '))).toBe('where is the mill');
    expect(bodyOf(tokeniseUtterance('so'))).toBe('so');
    expect(bodyOf(tokeniseUtterance(''))).toBe('');
  });
});
