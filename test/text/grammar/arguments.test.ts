import { describe, expect, it } from 'vitest';
import { type Argument, objectOf, subjectOf } from '../../../src/text/grammar/arguments.ts';
import { tag } from '../../../src/text/grammar/pos-tagger.ts';

/** The words of an argument of a verb. */
function slot(sentence: string, verb: string, find: typeof subjectOf): string | undefined {
  const tokens = tag(sentence, { start: 0, end: sentence.length });
  const words = ({ first, last }: Argument) => sentence.slice(tokens[first]!.start, tokens[last - 1]!.end);
  const found = find(
    tokens,
    tokens.findIndex(({ word }) => word === verb),
  );
  return found && words(found);
}

describe('arguments of a verb', () => {
  it.each([
    ['The owner of the quarry repaired the mill.', 'repaired', 'The owner of the quarry'],
    [
      'Oda Brandt, a friend of the smith, had quickly repaired the mill.',
      'repaired',
      'Oda Brandt, a friend of the smith,',
    ],
    ['The smith, who lives there, repaired the mill.', 'repaired', 'The smith, who lives there,'],
    ['They met the smith, who repaired the mill.', 'repaired', 'the smith'],
    ['Oda Brandt came home and repaired the mill.', 'repaired', 'Oda Brandt'],
    ['The bakers planned to repair the mill.', 'repair', 'The bakers'],
    ['People carrying lamps came.', 'carrying', 'People'],
    ['The bakers had to repair the mill.', 'repair', 'The bakers'],
    ['The plan to repair the mill failed.', 'repair', undefined],
    ['Repaired in May, it stands.', 'repaired', undefined],
  ])('subjectOf: %s', (sentence, verb, subject) => {
    expect(slot(sentence, verb, subjectOf)).toBe(subject);
  });

  it('objectOf returns everything to the end of the clause', () => {
    expect(slot('Oda Brandt quickly repaired the old mill in Korlen, and left.', 'repaired', objectOf)).toBe(
      'the old mill in Korlen',
    );
  });
});
