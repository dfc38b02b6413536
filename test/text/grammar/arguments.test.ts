import { describe, expect, it } from 'vitest';
import { type Argument, isPassive, objectOf, subjectOf } from '../../../src/text/grammar/arguments.ts';
import { tag } from '../../../src/text/grammar/pos-tagger.ts';

/** The slot of a verb in words. */
function slot(sentence: string, verb: string, find: typeof subjectOf): string | undefined {
  const tokens = tag(sentence, { start: 0, end: sentence.length });
  const words = ({ first, last }: Argument) => sentence.slice(tokens[first]!.start, tokens[last - 1]!.end);
  const found = find(
    tokens,
    tokens.findIndex(({ word }) => word === verb),
  );
  return found && words(found);
}

describe('what stands beside a verb', () => {
  it.each([
    ['The owner of the quarry repaired the mill.', 'repaired', 'The owner of the quarry'],
    ['Oda Brandt, a friend of the smith, had quickly repaired the mill.', 'repaired', 'Oda Brandt'],
    ['They met the smith, who repaired the mill.', 'repaired', 'the smith'],
    ['Oda Brandt came home and repaired the mill.', 'repaired', 'Oda Brandt'],
    ['The bakers planned to repair the mill.', 'repair', 'The bakers'],
    ['People carrying lamps came.', 'carrying', 'People'],
    ['Repaired in May, it stands.', 'repaired', undefined],
  ])('its subject: %s', (sentence, verb, subject) => {
    expect(slot(sentence, verb, subjectOf)).toBe(subject);
  });

  it('its object, to the end of its clause', () => {
    expect(slot('Oda Brandt quickly repaired the old mill in Korlen, and left.', 'repaired', objectOf)).toBe(
      'the old mill in Korlen',
    );
  });

  it.each([
    ['The mill had not been repaired.', 'repaired', true],
    ['The mill, repaired by two bakers, stands.', 'repaired', true],
    ['Oda Brandt repaired the mill.', 'repaired', false],
    ['Oda Brandt is repairing the mill.', 'repairing', false],
  ])('whether it is passive: %s', (sentence, verb, passive) => {
    const tokens = tag(sentence, { start: 0, end: sentence.length });
    expect(
      isPassive(
        tokens,
        tokens.findIndex(({ word }) => word === verb),
      ),
    ).toBe(passive);
  });
});
