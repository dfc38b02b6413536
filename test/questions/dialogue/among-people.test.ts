import { expect, test } from 'vitest';
import { isAmongPeople } from '../../../src/questions/dialogue/among-people.ts';

test.each([
  'what do you think?',
  'when are we meeting again?',
  "what's your favourite?",
  'who is coming tonight?',
  'could you send me the link again?',
  'have you guys eaten?',
  'should I call him?',
  'who wants to join us',
  'do you know when you are back?',
])('asked of those who talk: %s', (text) => expect(isAmongPeople(text)).toBe(true));

test.each([
  'who designed the gates?',
  'does anyone know when the barrier opens?',
  'hey, can somebody tell me who won the vote?',
  'do you know why the price went up?',
  'I wonder how old the keeper is?',
  'what do we know about the storm?',
  'who said "we are not afraid of you"?',
  'when did he leave the US?',
])('asked at large: %s', (text) => expect(isAmongPeople(text)).toBe(false));
