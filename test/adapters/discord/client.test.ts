import { describe, expect, it } from 'vitest';
import { person } from '../../support/discord/people.ts';
import { readAloud } from '../../support/discord/reader.ts';
import { onStage } from './bot.ts';
import { says, smallApp } from './small-app.ts';

describe('the bot on Discord', () => {
  it('logs in, registers its commands and answers one', async () => {
    const app = smallApp(({ options }) => says(`You asked: ${options.question}`));
    await onStage(app, async ({ discord, told }) => {
      const guild = discord.guild('Northtown');
      expect(told).toEqual(['logged in to Discord as Verbatim', 'commands registered for all servers']);
      const reader = person(discord, guild);
      const shown = await reader.runs('ask', { question: 'Why is it so?' });
      expect(readAloud(shown)).toBe('You asked: Why is it so?');
    });
  });
});
