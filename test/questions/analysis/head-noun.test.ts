import { describe, expect, it } from 'vitest';
import { headNoun } from '../../../src/questions/analysis/head-noun.ts';
import { questionWords } from '../../../src/questions/analysis/tokenise.ts';
import { answerOfHead } from '../../../src/questions/answer-types/head-noun-types.ts';

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
    expect(headNoun(questionWords(question))).toBe(noun);
  });

  it.each(['What happened?', 'What did they build?', 'What caused the fire?', 'Who built it?', 'What is Ada Lind?'])(
    'none in: %s',
    (question) => {
      expect(headNoun(questionWords(question))).toBeUndefined();
    },
  );

  it('tells the kind of answer, in the singular or the plural', () => {
    expect(answerOfHead('country')).toBe('country');
    expect(answerOfHead('countries')).toBe('country');
    expect(answerOfHead('matches')).toBeUndefined();
    expect(answerOfHead('women')).toBe('person');
    expect(answerOfHead('nationality')).toBe('nationality');
    expect(answerOfHead('percentage')).toBe('percent');
    expect(answerOfHead('gate')).toBeUndefined();
  });
});
