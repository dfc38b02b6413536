import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startDiscord } from '../../../src/adapters/discord/client.ts';
import { DEFER_AFTER_MS, MAX_PAGE_COMPONENTS, MAX_QUEUE_UNDEFERRED } from '../../../src/adapters/discord/limits.ts';
import { StartError } from '../../../src/adapters/discord/start-error.ts';
import { line } from '../../../src/app/reply.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { Intents } from '../../local-discord/gateway.ts';
import {
  age,
  DEADLINE,
  type LocalDiscord,
  type LocalSettings,
  startLocalDiscord,
} from '../../local-discord/local-discord.ts';
import { person } from '../../local-discord/people.ts';
import { readAloud } from '../../local-discord/reader.ts';
import { Flags } from '../../local-discord/shapes.ts';
import { botOptions, onStage } from './bot.ts';
import { says, smallApp } from './small-app.ts';

/** The error of a start that must fail. */
async function failedStart(
  changed: Parameters<typeof botOptions>[3],
  settings: LocalSettings = {},
  prepare: (discord: LocalDiscord) => void = () => {},
): Promise<StartError> {
  const discord = await startLocalDiscord(settings);
  prepare(discord);
  try {
    const told: string[] = [];
    const app = smallApp(() => says(''));
    const start = startDiscord(botOptions(discord, app, told, changed));
    const error = await start.then(
      async (bot) => void (await bot.stop()),
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(StartError);
    // Nothing but the one sentence is logged.
    expect(told.filter((text) => !text.startsWith('logged in'))).toEqual([]);
    return error as StartError;
  } finally {
    await discord.close();
  }
}

describe('a failed start', () => {
  it('with an invalid token names the token', async () => {
    const error = await failedStart({ token: 'bm90.dGhl.dG9rZW4' });
    expect([error.fault, error.exitCode]).toEqual(['token', 78]);
    expect(error.message).toMatch(/^Discord does not accept the token[^\n]+DISCORD_TOKEN\.$/);
  });

  it('with a token refused by the gateway names the token', async () => {
    const error = await failedStart({}, {}, ({ gateway }) => gateway.revoke());
    expect([error.fault, error.exitCode]).toEqual(['token', 78]);
  });

  it('without the requested intent names the switch', async () => {
    const error = await failedStart({ messageContent: true });
    expect([error.fault, error.exitCode]).toEqual(['intent', 78]);
    expect(error.message).toContain('Message Content Intent');
  });

  it('at an unreachable address says so', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const error = await failedStart({ api: `http://127.0.0.1:${port}/api` });
    expect([error.fault, error.exitCode]).toEqual(['unreachable', 69]);
    expect(error.message).toContain(`http://127.0.0.1:${port}/api`);
  });

  it.each(['mute', 'refuse'] as const)('at a gateway that does not respond (%s) times out', async (way) => {
    const error = await failedStart({ patience: 300 }, {}, ({ gateway }) => gateway[way]());
    expect([error.fault, error.exitCode]).toEqual(['unreachable', 69]);
    expect(error.message).toContain('no answer within 0.3 s');
  });

  it.each(['http://discord.example/api', 'ftp://127.0.0.1/api', 'discord.com'])(
    'sends the token to no %s',
    async (api) => {
      const error = await failedStart({ api });
      expect([error.fault, error.exitCode]).toEqual(['address', 78]);
    },
  );

  it('names the server for which Discord refuses the commands', async () => {
    const error = await failedStart({ guildId: '123456789012345678' }, {}, ({ faults }) => {
      faults.push({ on: 'GET /commands', status: 403, body: { code: 50001, message: 'Missing Access' } });
    });
    expect([error.fault, error.exitCode]).toEqual(['commands', 78]);
    expect(error.message).toContain('server 123456789012345678');
  });
});

describe('a start with the intent', () => {
  it('succeeds if the developer portal grants it', async () => {
    await onStage(
      smallApp(() => says('')),
      async () => {},
      {
        granted: Intents.messageContent,
        bot: { messageContent: true },
      },
    );
  });
});

describe('settings that cannot be read', () => {
  it('are told to the asker, who is not left without an answer', async () => {
    const away = () => Promise.reject(new UserError('unavailable', 'The database does not answer.'));
    const app = { ...smallApp(() => says('Fog.')), settings: away };
    await onStage(app, async ({ discord }) => {
      const reader = person(discord, discord.guild('Northtown'));
      const answer = await reader.runs('ask', { question: 'Why?', private: false });
      expect(readAloud(answer)).toMatch(/^Who can see which channel could not be/);
      expect(answer.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    });
  });
});

describe('a crowd', () => {
  it('is answered late but acknowledged at once: beyond some requests in the queue, answers are deferred before their work begins', async () => {
    let waiting = MAX_QUEUE_UNDEFERRED;
    let acknowledged = (): unknown => undefined;
    const begun: unknown[] = [];
    const app = {
      ...smallApp(() => {
        begun.push(acknowledged());
        return says('Fog.');
      }),
      queueLength: () => waiting,
    };
    await onStage(app, async ({ discord }) => {
      acknowledged = () => [...discord.interactions.values()].at(-1)?.answered;
      const reader = person(discord, discord.guild('Northtown'));
      await reader.runs('ask', { question: 'one' });
      waiting++;
      expect(readAloud(await reader.runs('ask', { question: 'two' }))).toBe('Fog.');
      expect([...discord.interactions.values()].map((i) => i.answered)).toEqual([4, 5]);
      expect(begun).toEqual([undefined, 5]);
    });
  });

  it('is not worked for if Discord does not know the interaction any more', async () => {
    let calls = 0;
    const app = {
      ...smallApp(() => {
        calls++;
        return says('Fog.');
      }),
      queueLength: () => MAX_QUEUE_UNDEFERRED + 1,
    };
    await onStage(app, async ({ discord, told }) => {
      const reader = person(discord, discord.guild('Northtown'));
      age(discord, reader.begins('ask', { question: 'one' }), DEADLINE);
      await discord.watch.until('a line of the log', () => told.find((text) => text.includes('could not be sent')));
      expect(calls).toBe(0);
    });
  });
});

describe('a slow command', () => {
  it('is deferred in time and answered when done; an error is shown to the asker only', async () => {
    let slow = false;
    const app = smallApp(async ({ options }) => {
      if (slow) await wait(DEFER_AFTER_MS + 300);
      if (options.question === 'bad') throw new UserError('bad-option', 'That did not go well.');
      return { blocks: Array.from({ length: MAX_PAGE_COMPONENTS + 1 }, (_, n) => line(`Line ${n}`)) };
    });
    await onStage(
      app,
      async ({ discord }) => {
        const guild = discord.guild('Northtown');
        const reader = person(discord, guild);
        const report = await reader.runs('ask', { question: 'good' });
        slow = true;
        const [turned, turnedByOther, seen, hidden, bad, hiddenBad] = await Promise.all([
          reader.presses('Next', report),
          person(discord, guild).presses('Next', report),
          reader.runs('ask', { question: 'good' }),
          reader.runs('ask', { question: 'good', private: true }),
          reader.runs('ask', { question: 'bad' }),
          reader.runs('ask', { question: 'bad', private: true }),
        ]);
        expect([...discord.interactions.values()].map((i) => i.answered)).toEqual([4, 6, 5, 5, 5, 5, 5]);
        expect(turned.id).toBe(report.id);
        expect([turned, turnedByOther].map(readAloud)).toEqual([
          `Line ${MAX_PAGE_COMPONENTS}`,
          `Line ${MAX_PAGE_COMPONENTS}`,
        ]);
        expect([seen, hidden].map(readAloud)).toEqual([readAloud(report), readAloud(report)]);
        expect([bad, hiddenBad].map(readAloud)).toEqual(['That did not go well.', 'That did not go well.']);
        const hiding = [turned, turnedByOther, seen, hidden, bad, hiddenBad].map((m) => m.flags & Flags.ephemeral);
        expect(hiding).toEqual([0, 64, 0, 64, 64, 64]);
        // The deferred public reply of the failed command is deleted.
        expect([...discord.world.messages.values()]).toHaveLength(6);
        expect(DEFER_AFTER_MS).toBeLessThan(DEADLINE - 500);
      },
      { deadline: 10_000 },
    );
  });
});

describe('an answer', () => {
  it('that comes too late is logged, and the bot continues', async () => {
    await onStage(
      smallApp(() => says('Well.')),
      async ({ discord, told }) => {
        const reader = person(discord, discord.guild('Northtown'));
        age(discord, reader.begins('ask', { question: 'Why?' }), DEADLINE + 1);
        await discord.watch.until('the note', () => told.find((text) => text.includes('could not be sent')));
        expect(discord.requests.at(-1)?.status).toBe(404);
        expect(readAloud(await reader.runs('ask', { question: 'Why?' }))).toBe('Well.');
      },
    );
  });

  it('is retried after 429 and 503', async () => {
    await onStage(
      smallApp(() => says('Well.')),
      async ({ discord }) => {
        const limited = { retry_after: 0.05, global: false, message: 'You are being rate limited.' };
        discord.faults.push({ on: 'POST /callback', status: 429, headers: { 'retry-after': '0.05' }, body: limited });
        discord.faults.push({ on: 'POST /callback', status: 503 });
        const shown = await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Why?' });
        expect(readAloud(shown)).toBe('Well.');
        expect(discord.requests.slice(-3).map((r) => r.status)).toEqual([429, 503, 204]);
      },
    );
  });

  it('is retried once after a broken connection; that Discord has it already is as good', async () => {
    const long = {
      blocks: [{ kind: 'list' as const, items: Array.from({ length: 300 }, (_, n) => `Line ${n} of the fog`) }],
    };
    await onStage(
      smallApp(() => long),
      async ({ discord, told }) => {
        const reader = person(discord, discord.guild('Northtown'), { moderates: true });
        const follows = (token: string) => discord.requests.filter((r) => r.path.endsWith(token)).length;
        for (const drop of ['unhandled', 'handled'] as const) {
          discord.faults.push({ on: 'POST /callback', drop });
          expect(readAloud(await reader.runs('ask', { question: 'Why?' }))).toContain('Line 0 ');
        }
        // The second attempt of what Discord has already.
        await discord.watch.until('a refusal', () => discord.requests.find(({ status }) => status === 400));
        await reader.runs('ask', { question: 'And now?' });
        expect(told.filter((text) => text.includes('could not be sent'))).toEqual([]);
        discord.faults.push({ on: 'POST /callback', drop: 'unhandled' }, { on: 'POST /callback', drop: 'unhandled' });
        const lost = reader.begins('ask', { question: 'Why?' });
        await discord.watch.until('the note', () => (told.join().includes('could not be sent') ? true : undefined));
        expect(lost.answered).toBeUndefined();
        expect(told.filter((text) => text.includes('could not be sent'))).toHaveLength(1);
        const next = reader.begins('ingest');
        discord.faults.push({ on: `POST /${next.token}`, drop: 'unhandled' });
        await discord.watch.until('the second page', () => (follows(next.token) > 0 ? true : undefined));
        expect(next.followUps.length).toBeGreaterThan(0);
      },
    );
  });
});

describe('the gateway', () => {
  it('is resumed after a broken connection without loss', async () => {
    await onStage(
      smallApp(() => says('Still here.')),
      async ({ discord }) => {
        discord.gateway.drop();
        const shown = await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Are you there?' });
        expect(readAloud(shown)).toBe('Still here.');
        expect(discord.gateway.events.filter((e) => e !== 'heartbeat')).toEqual(['identify', 'resume']);
      },
    );
  });

  it('is resumed when Discord asks for it', async () => {
    await onStage(
      smallApp(() => says('Still here.')),
      async ({ discord }) => {
        discord.gateway.reconnect();
        const shown = await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Are you there?' });
        expect(readAloud(shown)).toBe('Still here.');
        expect(discord.gateway.events.filter((e) => e !== 'heartbeat')).toEqual(['identify', 'resume']);
      },
    );
  });

  it('is resumed if it does not acknowledge heartbeats', async () => {
    await onStage(
      smallApp(() => says('Still here.')),
      async ({ discord }) => {
        discord.gateway.mute();
        await discord.watch.until('a resume', () => discord.gateway.events.includes('resume') || undefined);
      },
      { heartbeatInterval: 100 },
    );
  });

  it('that closes the connection for good is reported', async () => {
    await onStage(
      smallApp(() => says('')),
      async ({ discord, bot }) => {
        discord.gateway.close(4004);
        expect(await bot.lost).toMatchObject({ fault: 'token', exitCode: 78 });
      },
    );
  });

  it('may send an unreadable payload', async () => {
    await onStage(
      smallApp(() => says('Well.')),
      async ({ discord, told }) => {
        discord.gateway.dispatch('INTERACTION_CREATE', { type: 2, data: null });
        discord.gateway.dispatch('MESSAGE_CREATE', { id: 'x' }, Intents.guildMessages);
        const shown = await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Why?' });
        expect(readAloud(shown)).toBe('Well.');
        expect(told.join('\n')).toContain('INTERACTION_CREATE that could not be read');
      },
    );
  });
});

describe('shutdown', () => {
  it('waits for answers in progress', async () => {
    const app = smallApp(async () => {
      await wait(200);
      return says('Just in time.');
    });
    await onStage(app, async ({ discord, bot }) => {
      const interaction = person(discord, discord.guild('Northtown')).begins('ask', { question: 'Why?' });
      while (app.calls.length === 0) await wait(5);
      await bot.stop();
      expect(readAloud(discord.world.messages.get(interaction.original ?? '')!)).toBe('Just in time.');
    });
  });
});
