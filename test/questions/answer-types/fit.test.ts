import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import { bestFitOf } from '../../../src/questions/answer-types/fit.ts';
import { passagesOf } from '../../../src/questions/model/passage.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { libraryOf } from '../example-library.ts';

const match = matcherOf(templates);

function told(question: string, sentence: string) {
  // The other article has the question's words, so that none of them is unknown.
  const library = libraryOf(sentence, question);
  const passage = passagesOf(library, library.readings()[0]!).at(0);
  return bestFitOf(passage, analyse(match(question)!, library));
}

describe('an age', () => {
  it.each([
    ['asked', 'How old is Oda Brandt?', 'Oda Brandt, 41, keeps the lock.'],
    ['asked', 'How old is Brandt?', 'The medal went to 41-year-old Oda Brandt.'],
    ['asked', 'How old is Oda Brandt?', 'The 41-year-old lock keeper Oda Brandt won.'],
    ['asked', 'What age is the tower?', 'The tower, which is 120 years old, leaks.'],
    ['asked', 'How old is the skipper?', 'The 52-year-old skipper broke his hand.'],
    ['other', 'How old is Oda Brandt?', 'Tim Holm, 41, thanked the lock keeper.'],
    ['other', 'How old is the tower?', 'Tim Holm, 41, climbed the tower.'],
    ['other', 'How old is the skipper?', 'The skipper sailed an 18-year-old boat.'],
    ['open', 'How old is Oda Brandt?', 'She is 41 years old.'],
    ['open', 'How old is the skipper?', 'Her 61-year-old husband sails, too.'],
    ['open', 'How old is the skipper?', 'The skipper sails at noon.'],
  ] as const)('is %s: "%s" "%s"', (expected, question, sentence) => {
    expect(told(question, sentence)).toBe(expected);
  });
});

describe('a number', () => {
  it.each([
    ['other', 'How many dogs died?', 'At least 118 people died.'],
    ['other', 'How many dogs died?', 'Some 25 cats died.'],
    ['asked', 'How many dogs died?', 'Nine dogs died.'],
    ['asked', 'How many robots does the shop have?', 'The shop has 40 robots.'],
    ['asked', 'How many cars were sold?', 'Some 40 vehicles were sold.'],
    ['asked', 'How many people were hurt?', 'Nine workers were hurt in the yard.'],
    ['other', 'How many robots does the shop have?', 'The shop has 40 windows.'],
    ['open', 'How many mosques are there?', 'Thousands of people came to the town.'],
    ['open', 'What number of people was hurt?', 'The town has 14 schools.'],
    ['other', 'How many people were wounded?', 'Six people were killed in the yard.'],
    ['other', 'How many robots does the shop have?', 'The shop has 40 workers, robots say.'],
    ['open', 'How many soldiers came?', 'The town saw 14 people at the gate.'],
    ['open', 'How many robots does the shop have?', 'The shop has about 40.'],
  ] as const)('is %s: "%s" "%s"', (expected, question, sentence) => {
    expect(told(question, sentence)).toBe(expected);
  });
});
