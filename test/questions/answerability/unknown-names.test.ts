import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { libraryOf } from '../example-library.ts';

const HARBOUR =
  'Foreign Minister Ada Lind said on Tuesday that the harbour of Skarn will be dredged. Lind asked for patience. "The mud has been here longer than we have," she said.';
const MILL =
  'The mill in Orm burned down on Friday. Fire chief Nils Hagen said nobody was hurt. Mayor Rose Lind of Orm praised the firemen. Prices rose and the council met at the town hall.';

const library = libraryOf(HARBOUR, MILL);
const absent = (question: string) => answerQuestion(library, question).absentNames;

describe('a name that no article holds', () => {
  it.each([
    ['When did Zoltan Fabry and Mia Kroll visit the harbour?', ['Zoltan Fabry', 'Mia Kroll']],
    ["What did Fabry's brother say?", ['Fabry']],
    ['Why was Skarn’s Fabry Bridge closed?', ['Fabry Bridge']],
    ['Who is Adda Lind?', ['Adda Lind']],
    ['What did Nils Fabry say?', ['Nils Fabry']],
    ['What did President Fabry say?', ['Fabry']],
    ['What did Prime Minister Ms. Kroll say?', ['Kroll']],
    ['What did Foreign Minister Kroll say on Monday?', ['Kroll']],
    ['Who is Hagen-Kroll?', ['Hagen-Kroll']],
    ['Was COVID-19 discussed?', ['COVID-19']],
    ['What did Zoltán Fábry say?', ['Zoltán Fábry']],
    ['What did Mark say?', ['Mark']],
    ['Did Rose Kroll pay?', ['Rose Kroll']],
    ['what did zoltan fabry say about the mud', ['zoltan fabry']],
    ['what did ada fabry say', ['ada fabry']],
    ['WHO IS ZOLTAN FABRY', ['ZOLTAN FABRY']],
    ['Who Is Zoltan Fabry', ['Zoltan Fabry']],
    ['What did Kroll say about Kroll?', ['Kroll']],
  ])('is told: %s', (question, names) => {
    expect(absent(question)).toEqual(names);
    expect(answerQuestion(library, question).kind).toBe('nothing');
  });

  it('is told where given name and surname stand in no article together', () => {
    expect(absent('What did Ada Hagen say?')).toEqual(['Ada Hagen']);
    expect(absent('What did Rose Lind say?')).toEqual([]);
    expect(answerQuestion(library, 'What did Ada Hagen say?', { article: 'article-0' }).absentNames).toEqual([]);
  });

  it.each([
    'What did the President say on Monday?',
    'What did Parliament decide in March?',
    'Did the Chancellor and the Queen meet on Thursdays?',
    'What did the German ambassador say?',
    'Why did the Mayor and the Committee meet?',
    'What Did The Governor Say About The Bridge',
    'WHAT DID THE GOVERNOR SAY ABOUT THE BRIDGE',
    'Governor, why was the bridge closed?',
    'what did angry protesters say',
    'what did the police say',
    'who is lead singer',
    'What did Foreign Minister Lind say?',
    'What did Hagan say?',
    'what did ada lind say',
    'Did Rose Lind praise the firemen?',
    'I want to know what Lind said',
    "What is Lind's job?",
  ])('is not seen in: %s', (question) => {
    expect(absent(question)).toEqual([]);
  });

  it('is no silence of somebody whose name is misspelt', () => {
    expect(answerQuestion(library, 'What did Hagan say about the mill?').kind).toBe('found');
  });
});
