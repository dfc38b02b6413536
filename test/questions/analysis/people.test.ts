import { describe, expect, it } from 'vitest';
import { namesInQuestion } from '../../../src/questions/analysis/people.ts';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';

describe('the people whom a question may name', () => {
  it.each([
    ['Who did Ada Lind call?', [{ surname: 'who' }, { surname: 'ada' }, { surname: 'lind', given: 'ada' }]],
    ['whom did Mr Lind call', [{ surname: 'mr' }, { surname: 'lind' }]],
    ["did Oskar's Lind call", [{ surname: 'oskar' }, { surname: 'lind', given: 'oskar' }]],
    ['Ada Lind called whom', [{ surname: 'ada' }, { surname: 'lind' }]],
    ['who called', []],
  ])('%s', (question, people) => {
    expect(namesInQuestion(tokeniseUtterance(question).tokens)).toEqual(people);
  });
});
