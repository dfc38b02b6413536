import { describe, expect, it } from 'vitest';
import { headNoun } from '../../../src/questions/analysis/head-noun.ts';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';
import { headNounType } from '../../../src/questions/answer-types/head-noun-types.ts';

describe('the noun that is asked for', () => {
  it.each([
    ['What steel gate did they build?', 'gate'],
    ['Which country wants the bridge?', 'country'],
    ['What type of boat sank?', 'boat'],
    ['What was the price of the gate?', 'price'],
    ["What is Ada Lind's age?", 'age'],
    ['In which town does she live?', 'town'],
    ['What is her job?', 'job'],
  ])('%s → %s', (question, noun) => {
    expect(headNoun(tokeniseUtterance(question).patternWords)).toBe(noun);
  });

  it.each(['What happened?', 'What did they build?', 'What caused the fire?', 'Who built it?', 'What is Ada Lind?'])(
    'none in: %s',
    (question) => {
      expect(headNoun(tokeniseUtterance(question).patternWords)).toBeUndefined();
    },
  );

  it('tells the kind of answer, in the singular or the plural', () => {
    expect(headNounType('country')).toBe('country');
    expect(headNounType('countries')).toBe('country');
    expect(headNounType('matches')).toBeUndefined();
    expect(headNounType('women')).toBe('person');
    expect(headNounType('nationality')).toBe('nationality');
    expect(headNounType('percentage')).toBe('percent');
    expect(headNounType('gate')).toBeUndefined();
  });
});
