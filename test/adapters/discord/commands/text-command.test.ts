import { describe, expect, it } from 'vitest';
import { textCommandOf, wordsWithin } from '../../../../src/adapters/discord/commands/text-command.ts';
import { smallCommands } from '../small-app.ts';

describe('wordsWithin', () => {
  it.each([
    ['fog and rain', 12, 'fog and rain'],
    [' fog and rain ', 12, 'fog and rain'],
    ['fog and rain', 11, 'fog and'],
    ['fog and rain', 7, 'fog and'],
    ['fogandrain', 4, 'foga'],
    ['', 4, ''],
  ])('%j within %d is %j', (message, length, words) => expect(wordsWithin(message, length)).toBe(words));
});

describe('textCommandOf', () => {
  it('finds the command with its first option and bound, if there is one', () => {
    expect(textCommandOf(smallCommands, 'who-said')).toEqual({ command: 'who-said', option: 'words', length: 60 });
    expect(textCommandOf(smallCommands.slice(0, 2), 'who-said')).toBeUndefined();
  });
});
