import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { TYPING_AFTER_MS } from '../../../../src/adapters/discord/limits.ts';
import { UserError } from '../../../../src/domain/errors.ts';
import { Intents } from '../../../local-discord/gateway.ts';
import { answerTo, person } from '../../../local-discord/people.ts';
import { readAloud } from '../../../local-discord/reader.ts';
import { onStage } from '../bot.ts';
import { says, smallApp } from '../small-app.ts';

describe('a mention', () => {
  it('with text is a question, answered without notifying anybody', async () => {
    const app = smallApp(() => says('@everyone: because.'));
    await onStage(app, async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const asker = person(discord, guild);
      const shown = await answerTo(discord, asker.says('Hey @bot,   why   is it so?'));
      expect(app.calls).toEqual([
        {
          guild: guild.id,
          caller: asker.member.id,
          moderator: false,
          command: '',
          options: { words: 'Hey , why is it so?' },
        },
      ]);
      expect(readAloud(shown)).toBe('@everyone: because.');
      expect(shown.pings).toEqual([]);
    });
  });

  it('without text gets a hint, and an error its sentence', async () => {
    const app = smallApp(() => {
      throw new UserError('no-articles', 'There are no articles yet.');
    });
    await onStage(app, async ({ discord }) => {
      const asker = person(discord, discord.guild('Northtown'));
      expect(readAloud(await answerTo(discord, asker.says('@bot')))).toContain('/help');
      expect(readAloud(await answerTo(discord, asker.says('@bot why?')))).toBe('There are no articles yet.');
      expect(app.calls).toHaveLength(1);
    });
  });

  it('shows the bot typing only when the answer takes long', async () => {
    const app = smallApp(async ({ options }) => {
      if (options.words === 'slowly?') await wait(TYPING_AFTER_MS + 200);
      return says('Well.');
    });
    await onStage(app, async ({ discord }) => {
      const asker = person(discord, discord.guild('Northtown'));
      const typed = () => discord.requests.filter(({ path }) => path.endsWith('/typing')).length;
      const began = performance.now();
      await answerTo(discord, asker.says('@bot why?'));
      const before = typed();
      // On a very busy machine even this answer may have taken long.
      if (performance.now() - began < TYPING_AFTER_MS) expect(before).toBe(0);
      await answerTo(discord, asker.says('@bot slowly?'));
      expect(typed()).toBe(before + 1);
    });
  });

  it('from a rate-limited author gets a reaction and no message', async () => {
    const app = smallApp(() => {
      throw new UserError('slow-down', 'That was a lot at once.');
    });
    await onStage(app, async ({ discord }) => {
      const asked = person(discord, discord.guild('Northtown')).says('@bot why?');
      await discord.watch.until('a sign', () => discord.world.messages.get(asked.id)?.reactions[0]);
      expect([...discord.world.messages.values()]).toHaveLength(1);
    });
  });

  it('gets a long answer with buttons for the asker', async () => {
    const lines = Array.from({ length: 400 }, (_, n) => `Line ${n} of the fog report`);
    await onStage(
      smallApp(() => ({ blocks: [{ kind: 'list', items: lines }] })),
      async ({ discord }) => {
        const asker = person(discord, discord.guild('Northtown'));
        const shown = await answerTo(discord, asker.says('@bot report?'));
        const next = await asker.presses('Next', shown);
        expect(next.id).toBe(shown.id);
        const count = readAloud(shown).split('\n').length;
        expect(readAloud(next).split('\n')[0]).toBe(lines[count]);
      },
    );
  });
});

describe('other messages', () => {
  it('are ignored: small talk, bots, and replies to the bot', async () => {
    const app = smallApp(() => says('Well.'));
    await onStage(
      app,
      async ({ discord }) => {
        const guild = discord.guild('Northtown');
        const talker = person(discord, guild);
        talker.says('Nice fog today.');
        talker.says('@bot why?', { bot: true });
        discord.world.messages.clear();
        await talker.runs('ask', { question: 'Why?' });
        expect(app.calls.map((call) => call.command)).toEqual(['ask']);
        expect([...discord.world.messages.values()]).toHaveLength(1);
      },
      { granted: Intents.messageContent, bot: { messageContent: true } },
    );
  });

  it('sent directly get a hint that the bot works in servers', async () => {
    const app = smallApp(() => says('Well.'));
    await onStage(app, async ({ discord }) => {
      const written = person(discord, discord.guild('Northtown')).writesDirectly('Why?');
      expect(readAloud(await answerTo(discord, written))).toContain('I answer in servers');
      expect(app.calls).toEqual([]);
    });
  });
});
