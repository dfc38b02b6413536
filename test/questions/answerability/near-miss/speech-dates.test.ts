import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/questions/answer-question.ts';
import { libraryOf } from '../../example-library.ts';

/** What the sign adds to the log-odds of an answer: 0 or less. */
const cost = (question: string, text: string) =>
  answerQuestion(libraryOf(text), question).signs?.find(({ rule }) => rule === 'said-when')?.weight ?? 0;

describe('a date that tells when something was said', () => {
  const text = 'Mayor Oskar Venn said on Tuesday that the strike in Durnbeck must end.';

  it('speaks against an answer that is to tell when what was spoken of happened', () => {
    expect(cost('When did the strike in Durnbeck begin?', text)).toBeLessThan(0);
    expect(answerQuestion(libraryOf(text), 'When did the strike in Durnbeck begin?').kind).toBe('nothing');
  });

  it('does not where it is asked when something was said, or where the date is of what happened', () => {
    expect(cost('When did Oskar Venn say the strike must end?', text)).toBeCloseTo(0);
    expect(cost('When did the strike end?', 'The strike in Durnbeck ended on Tuesday, Venn said.')).toBeCloseTo(0);
    expect(cost('Where did the strike end?', text)).toBeCloseTo(0);
  });
});

describe('the question word that asks', () => {
  it('is the first one', () => {
    const first = (question: string) => answerQuestion(libraryOf(text), question).template;
    const text = 'Oskar Venn ended the strike.';
    expect(first('Why did Venn ask who ended the strike?')).toBe('why');
    expect(first('When was the gate, which is new, opened?')).toBe('when');
  });

  it('counts towns, and measures years', () => {
    const expects = (question: string) => answerQuestion(libraryOf('Venn saw nine towns.'), question).expects;
    expect(expects('How many towns did Venn see?')).toBe('count');
    expect(expects('How many years did it take?')).toBe('duration');
    expect(expects('Which towns did Venn see?')).toBe('city');
    expect(expects('What is the name of the boat?')).toBe('name');
  });
});
