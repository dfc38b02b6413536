import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/text/grammar/tokens.ts';
import { isPassive, verbGroupStart } from '../../../src/text/grammar/verb-groups.ts';

/** The tokens of a sentence, and the index of a word in it. */
function parsed(sentence: string, verb: string) {
  const tokens = tokenise(sentence);
  return { tokens, at: tokens.findIndex(({ word }) => word === verb) };
}

describe('verbGroupStart', () => {
  it.each([
    ['The mill had not been quickly repaired.', 'repaired', 'had'],
    ['The bakers planned to repair the mill.', 'repair', 'to'],
    ['The bakers had to also repair it.', 'repair', 'had'],
    ['The bakers repaired it.', 'repaired', 'repaired'],
    ['Repaired in May, it stands.', 'repaired', 'repaired'],
  ])('%s: the group of "%s" begins at "%s"', (sentence, verb, first) => {
    const { tokens, at } = parsed(sentence, verb);
    expect(tokens[verbGroupStart(tokens, at)]?.word).toBe(first);
  });
});

describe('isPassive', () => {
  it.each([
    ['The mill had not been repaired.', 'repaired', true],
    ["They're admired.", 'admired', true],
    ['The mill, repaired by two bakers, stands.', 'repaired', true],
    ['The mill, repaired by Oda Brandt, stands.', 'repaired', true],
    ['Oda Brandt repaired the mill.', 'repaired', false],
    ['Oda Brandt is repairing the mill.', 'repairing', false],
    ["He's repaired the mill.", 'repaired', false],
    ['Oda Brandt answered by phone.', 'answered', false],
    ['Oda Brandt answered by quickly leaving.', 'answered', false],
    ['The price dropped by 3%.', 'dropped', false],
  ])('%s: "%s" is passive: %s', (sentence, verb, passive) => {
    const { tokens, at } = parsed(sentence, verb);
    expect(isPassive(tokens, at)).toBe(passive);
  });
});
