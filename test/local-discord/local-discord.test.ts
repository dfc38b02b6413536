import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Intents } from './gateway.ts';
import { age, DEADLINE, type LocalDiscord, type LocalSettings, startLocalDiscord } from './local-discord.ts';
import { person } from './people.ts';

async function onDiscord(play: (discord: LocalDiscord) => Promise<void>, settings: LocalSettings = {}): Promise<void> {
  const discord = await startLocalDiscord(settings);
  try {
    await play(discord);
  } finally {
    await discord.close();
  }
}

/** A bot made of nothing but a socket; frames come in order. */
async function socketOf(discord: LocalDiscord) {
  const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '')}/gateway/?v=10`);
  const frames: { op: number; t: string | null; d: Record<string, unknown> }[] = [];
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    discord.watch.touch();
  });
  await once(socket, 'open');
  return {
    socket,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    next: (op: number, t?: string) =>
      discord.watch.until(`op ${op} ${t ?? ''}`, () => {
        const at = frames.findIndex((f) => f.op === op && (!t || f.t === t));
        return at < 0 ? undefined : frames.splice(at, 1)[0];
      }),
  };
}

const identify = (discord: LocalDiscord, intents: number) => ({ token: discord.token, intents, properties: {} });

async function post(discord: LocalDiscord, path: string, body: unknown, method = 'POST') {
  const headers = { 'content-type': 'application/json', authorization: `Bot ${discord.token}` };
  const response = await fetch(`${discord.api}/v10${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
}

describe('the local gateway', () => {
  it('greets, lets in, and acknowledges', async () => {
    await onDiscord(async (discord) => {
      const { send, next } = await socketOf(discord);
      expect((await next(10)).d.heartbeat_interval).toBeGreaterThan(0);
      send(1, null);
      await next(11);
      send(2, identify(discord, Intents.guilds));
      expect((await next(0, 'READY')).d.session_id).toBeDefined();
      expect((await next(0, 'GUILD_CREATE')).d.name).toBe('Northtown');
    });
  });

  it('forgets a session after op 9', async () => {
    await onDiscord(async (discord) => {
      const { send, next } = await socketOf(discord);
      send(2, identify(discord, Intents.guilds));
      const { session_id } = (await next(0, 'READY')).d;
      discord.gateway.invalidate(true);
      expect((await next(9)).d).toBe(true);
      send(6, { token: discord.token, session_id, seq: 1 });
      await next(0, 'RESUMED');
      discord.gateway.invalidate(false);
      await next(9);
      send(6, { token: discord.token, session_id, seq: 1 });
      expect((await next(9)).d).toBe(false);
    });
  });

  it('empties what is not for the bot without the intent, and only that', async () => {
    await onDiscord(
      async (discord) => {
        const [blind, seeing] = [await socketOf(discord), await socketOf(discord)];
        blind.send(2, identify(discord, Intents.guildMessages));
        seeing.send(2, identify(discord, Intents.guildMessages | Intents.messageContent));
        await Promise.all([blind.next(0, 'READY'), seeing.next(0, 'READY')]);
        const talker = person(discord, discord.guild('Northtown'));
        talker.says('Fog today.');
        talker.says('@bot fog?');
        const heard = async ({ next }: typeof blind) => [
          (await next(0, 'MESSAGE_CREATE')).d.content,
          (await next(0, 'MESSAGE_CREATE')).d.content,
        ];
        const question = `<@${discord.world.bot.id}> fog?`;
        expect(await heard(blind)).toEqual(['', question]);
        expect(await heard(seeing)).toEqual(['Fog today.', question]);
      },
      { granted: Intents.messageContent },
    );
  });
});

describe('the local REST', () => {
  it('takes one first answer within the deadline, and follow-ups only after it', async () => {
    await onDiscord(async (discord) => {
      await post(discord, '/applications/1/commands', [{ name: 'ask', description: 'Ask' }], 'PUT');
      const reader = person(discord, discord.guild('Northtown'));
      const { id, token } = reader.begins('ask');
      const answer = { type: 4, data: { content: 'Fog.' } };
      expect(await post(discord, `/webhooks/1/${token}`, { content: 'Too early.' })).toMatchObject({ status: 404 });
      expect(await post(discord, `/interactions/${id}/${token}/callback`, answer)).toMatchObject({ status: 204 });
      const again = await post(discord, `/interactions/${id}/${token}/callback?with_response=true`, answer);
      expect(again).toMatchObject({ status: 400, body: { code: 40060 } });
      const late = reader.begins('ask');
      age(discord, late, DEADLINE + 1);
      const tooLate = await post(discord, `/interactions/${late.id}/${late.token}/callback`, answer);
      expect(tooLate).toMatchObject({ status: 404, body: { code: 10062 } });
    });
  });

  it('refuses bad bodies, wrong tokens and unknown routes, and remembers them', async () => {
    await onDiscord(async (discord) => {
      const { channel } = discord.guild('Northtown');
      const bad = await post(discord, `/channels/${channel}/messages`, { content: 'x'.repeat(2001) });
      expect(bad).toMatchObject({ status: 400, body: { code: 50035 } });
      expect(discord.violations).toContain('content has at most 2000 characters');
      expect(await post({ ...discord, token: 'other' }, `/channels/${channel}/messages`, {})).toMatchObject({
        status: 401,
      });
      expect(await post(discord, '/channels/1/pins', {})).toMatchObject({ status: 404 });
      expect(discord.unhandled).toEqual(['POST /channels/1/pins']);
    });
  });

  it('rings for everybody whom a message names, unless it says otherwise', async () => {
    await onDiscord(async (discord) => {
      const { channel } = discord.guild('Northtown');
      const content = '@everyone <@1> <@&2>';
      await post(discord, `/channels/${channel}/messages`, { content });
      await post(discord, `/channels/${channel}/messages`, { content, allowed_mentions: { parse: [] } });
      expect([...discord.world.messages.values()].map((m) => m.pings)).toEqual([['everyone', '1', '2'], []]);
    });
  });
});
