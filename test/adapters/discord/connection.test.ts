import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { person } from '../../local-discord/people.ts';
import { readAloud } from '../../local-discord/reader.ts';
import { onStage } from './bot.ts';
import { says, smallApp } from './small-app.ts';

const app = () => smallApp(() => says('Well.'));

describe('the connection', () => {
  it('is there after the start, and again after it was resumed', async () => {
    await onStage(app(), async ({ discord, bot }) => {
      expect(bot.isConnected()).toBe(true);
      discord.gateway.reconnect();
      await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Are you there?' });
      expect(discord.gateway.events).toContain('resume');
      expect(bot.isConnected()).toBe(true);
    });
  });

  it('is away while Discord takes nobody', async () => {
    await onStage(app(), async ({ discord, bot }) => {
      discord.gateway.refuse();
      discord.gateway.drop();
      while (bot.isConnected()) await wait(2);
    });
  });

  it('tells when Discord asks for fewer requests', async () => {
    let limits = 0;
    const onRateLimited = () => {
      limits++;
    };
    await onStage(
      app(),
      async ({ discord }) => {
        const body = { retry_after: 0.02, global: false, message: 'You are being rate limited.' };
        discord.faults.push({ on: 'POST /callback', status: 429, headers: { 'retry-after': '0.02' }, body });
        const shown = await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Why?' });
        expect({ shown: readAloud(shown), limits }).toEqual({ shown: 'Well.', limits: 1 });
      },
      { bot: { onRateLimited } },
    );
  });
});
