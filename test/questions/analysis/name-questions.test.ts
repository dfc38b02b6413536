import { describe, expect, it } from 'vitest';
import { namedNoun, namePart } from '../../../src/questions/analysis/name-questions.ts';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';

describe('the noun whose name is asked for', () => {
  it.each([
    ['What is the name of the boat?', 'boat'],
    ["What was the engineer's name?", 'engineer'],
    ['What are the names of the two pilots from Orm?', 'pilots'],
    ['What is her full name?', 'person'],
    ['What is the real name of the boat?', 'boat'],
    ['What was his name?', 'person'],
    ['What is the new bridge called?', 'bridge'],
    ['What was it dubbed?', 'it'],
  ])('%s → %s', (question, noun) => {
    expect(namedNoun(tokeniseUtterance(question).patternWords)).toBe(noun);
  });

  it.each(['What did they name?', 'Who called the boat?', 'What happened?', 'Why was the boat called Tern?'])(
    'none in: %s',
    (question) => {
      expect(namedNoun(tokeniseUtterance(question).patternWords)).toBeUndefined();
    },
  );
});

describe('the part of a name that is asked for', () => {
  it.each([
    ['What is the first name of Lind?', 'first-name'],
    ["What is Ada's last name?", 'last-name'],
    ["What is the minister's surname?", 'last-name'],
    ['What is the name of the first boat?', undefined],
    ['Who was the first to name it?', undefined],
  ])('%s → %s', (question, part) => {
    expect(namePart(tokeniseUtterance(question).patternWords)).toBe(part);
  });
});
