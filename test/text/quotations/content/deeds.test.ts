import { describe, expect, it } from 'vitest';
import { told } from '../quotations.ts';

describe('objects of verbs of saying', () => {
  it.each([
    'Two sailors were kept from claiming asylum at the port in May.',
    'The keeper conceded a late penalty that decided the match.',
    'The state denied access to the files it keeps.',
    'Ada Lind wrote a long letter after the cannery closed.',
    'The crowd observed a minute of silence before it started.',
  ])('that nothing is said with: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['Ada Lind claimed asylum was refused.', 'indirect: asylum was refused | Ada Lind'],
    ['Ada Lind wrote that the letter was lost.', 'indirect: that the letter was lost | Ada Lind'],
    ['Ada Lind conceded the bridge was late.', 'indirect: the bridge was late | Ada Lind'],
  ])('are not the subject of what is said: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});

describe('verbs that call', () => {
  it.each([
    'Ada Lind called the harbour office by phone.',
    'She left a group within the guild called the Sea Guard.',
    'The council called a second meeting to count the boats.',
    'They must find another word to describe their cheese.',
  ])('say nothing of an object alone: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['Ada Lind called the plan a scandal.', 'indirect: the plan a scandal | Ada Lind'],
    ['Ada Lind called her vote in March a mistake.', 'indirect: her vote in March a mistake | Ada Lind'],
    ['Ada Lind called the bridge "a gift".', 'mixed: the bridge "a gift" | Ada Lind'],
  ])('say what something is: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});
