import { describe, expect, it } from 'vitest';
import { startDiscord } from '../../../src/adapters/discord/client.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { startLocalDiscord } from '../../local-discord/local-discord.ts';
import { person } from '../../local-discord/people.ts';
import { markdownOf, readAloud } from '../../local-discord/reader.ts';
import { Flags, nested } from '../../local-discord/shapes.ts';
import { botOptions, expectRulesKept, onStage } from './bot.ts';
import { says, smallApp } from './small-app.ts';

const sent = (requests: readonly { method: string; path: string }[], method: string, end: string) =>
  requests.filter((r) => r.method === method && r.path.endsWith(end)).length;

describe('registration', () => {
  it('registers the commands once, and not again if unchanged', async () => {
    const discord = await startLocalDiscord();
    try {
      const logs = [];
      for (let start = 0; start < 2; start++) {
        const told: string[] = [];
        const bot = await startDiscord(
          botOptions(
            discord,
            smallApp(() => says('')),
            told,
          ),
        );
        await bot.stop();
        logs.push(told);
      }
      const permissions = 'permissions=309237746752';
      const invitation = `add me to a server: https://discord.com/oauth2/authorize?client_id=${discord.world.bot.id}&scope=bot+applications.commands&${permissions}`;
      expect(logs).toEqual([
        ['logged in to Discord as Verbatim', 'commands registered for all servers', invitation],
        ['logged in to Discord as Verbatim', 'commands unchanged for all servers', invitation],
      ]);
      const [ask] = smallApp(() => says('')).commands;
      const changed = smallApp(() => says(''), [{ ...ask!, about: 'Ask me' }]);
      await (await startDiscord(botOptions(discord, changed))).stop();
      expect(sent(discord.requests, 'PUT', '/commands')).toBe(2);
      const slash = discord.world.commands.get('global')?.filter(({ type = 1 }) => type === 1);
      expect(slash?.map((c) => c.description)).toEqual(['Ask me']);
      expectRulesKept(discord);
    } finally {
      await discord.close();
    }
  });

  it('registers them in one server if configured', async () => {
    const discord = await startLocalDiscord();
    try {
      const { id } = discord.guild('Northtown');
      const bot = await startDiscord(
        botOptions(
          discord,
          smallApp(() => says('')),
          [],
          { guildId: id },
        ),
      );
      await bot.stop();
      expect([...discord.world.commands.keys()]).toEqual([id]);
    } finally {
      await discord.close();
    }
  });
});

describe('a command', () => {
  it('reaches the app with its options, server and caller', async () => {
    const app = smallApp(() => says('Well.'));
    await onStage(app, async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const member = person(discord, guild);
      const moderator = person(discord, guild, { moderates: true });
      const options = { question: 'Why?', article: 'abc', length: 'short', most: 0, explain: false };
      await member.runs('ask', { ...options, private: true });
      await moderator.runs('ask', options);
      expect(app.calls).toEqual([
        { guild: guild.id, caller: member.member.id, moderator: false, command: 'ask', options },
        { guild: guild.id, caller: moderator.member.id, moderator: true, command: 'ask', options },
      ]);
    });
  });

  it('is answered with one request', async () => {
    await onStage(
      smallApp(() => says('Well.')),
      async ({ discord }) => {
        const before = discord.requests.length;
        await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Why?' });
        expect(discord.requests.slice(before).map((r) => r.status)).toEqual([204]);
      },
    );
  });

  it('that fails is answered privately in one sentence; internal errors are logged', async () => {
    const app = smallApp(({ options }) => {
      if (options.question === 'ours') throw new Error('a wire came loose');
      throw new UserError('bad-option', 'That is *no* question.');
    });
    await onStage(app, async ({ discord, told }) => {
      const reader = person(discord, discord.guild('Northtown'));
      const [theirs, ours] = [
        await reader.runs('ask', { question: 'x' }),
        await reader.runs('ask', { question: 'ours' }),
      ];
      expect([theirs.flags, ours.flags]).toEqual([Flags.ephemeral, Flags.ephemeral]);
      expect(theirs.content).toBe('That is \\*no\\* question.');
      expect(readAloud(ours)).not.toContain('wire');
      expect(told.at(-1)).toContain('a wire came loose');
    });
  });

  it('notifies nobody, whatever articles and people write', async () => {
    const words = '@everyone @here <@1000> <@&1001>';
    const app = smallApp(({ options }) => {
      if (options.question === words) throw new UserError('bad-option', `"${words}" is no question.`);
      return says(words);
    });
    await onStage(app, async ({ discord }) => {
      const reader = person(discord, discord.guild('Northtown'));
      const [shown, refused] = [
        await reader.runs('ask', { question: 'Who?' }),
        await reader.runs('ask', { question: words }),
      ];
      expect([shown, refused].map(readAloud)).toEqual([words, `"${words}" is no question.`]);
      expect([shown, refused].map((m) => m.pings)).toEqual([[], []]);
    });
  });

  it('shows files and pictures with descriptions', async () => {
    const content = new TextEncoder().encode('Fog');
    const blocks = [
      { kind: 'file' as const, name: 'the fog.txt', alt: 'The text', content },
      { kind: 'figure' as const, name: 'fog.png', alt: 'A grey square', content },
    ];
    await onStage(
      smallApp(() => ({ blocks })),
      async ({ discord }) => {
        const shown = await person(discord, discord.guild('Northtown')).runs('ask', { question: 'Show?' });
        expect([...shown.files]).toEqual([
          ['the_fog.txt', content],
          ['1-fog.png', content],
        ]);
        const gallery = nested(shown.components).find((component) => component.items);
        expect(gallery?.items?.[0]).toMatchObject({
          media: { url: 'attachment://1-fog.png' },
          description: 'A grey square',
        });
      },
    );
  });

  it('completes at most 25 values within 100 characters', async () => {
    await onStage(
      smallApp(() => says('')),
      async ({ discord }) => {
        const choices = await person(discord, discord.guild('Northtown')).types('ask', 'article', 'fog');
        expect(choices).toHaveLength(25);
        expect(choices[0]).toEqual({ name: 'ask article fog 0 ', value: 'v0' });
      },
    );
  });
});

describe('an answer longer than a message', () => {
  const lines = Array.from({ length: 400 }, (_, n) => `Line ${n} of the fog report`);
  const report = () => ({ blocks: [{ kind: 'list' as const, items: lines }] });

  it('has stateless buttons, which work after a restart, and loses nothing', async () => {
    const discord = await startLocalDiscord();
    try {
      const reader = person(discord, discord.guild('Northtown'));
      const first = await startDiscord(botOptions(discord, smallApp(report)));
      let shown = await reader.runs('ask', { question: 'Is there a "report" | of fog_banks?' });
      await first.stop();
      const app = smallApp(report);
      const second = await startDiscord(botOptions(discord, app));
      const pages = [readAloud(shown)];
      while (nested(shown.components).some((c) => c.label === 'Next' && !c.disabled)) {
        const next = await reader.presses('Next', shown);
        expect(next.id).toBe(shown.id);
        shown = next;
        pages.push(readAloud(shown));
      }
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.join('\n').split('\n')).toEqual(lines);
      expect(app.calls[0]?.options).toEqual({ question: 'Is there a "report" | of fog_banks?' });
      expect(readAloud(await reader.presses('Previous', shown))).toBe(pages.at(-2));
      await second.stop();
      expectRulesKept(discord);
    } finally {
      await discord.close();
    }
  });

  it('is turned privately by other members', async () => {
    await onStage(smallApp(report), async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const shown = await person(discord, guild).runs('ask', { question: 'Report?' });
      const other = await person(discord, guild).presses('Next', shown);
      expect(other.id).not.toBe(shown.id);
      expect(other.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      expect(discord.world.messages.get(shown.id)).toEqual(shown);
    });
  });

  /** Packed, this is longer than the ids of a message. */
  const NOISE = Array.from({ length: 900 }, (_, n) => String.fromCharCode(0x5000 + ((n * n * 7919) % 9000))).join('');

  it('has buttons for a long question, too', async () => {
    await onStage(smallApp(report), async ({ discord }) => {
      const reader = person(discord, discord.guild('Northtown'));
      const question = 'Why did the boats of the third quay leave so late, and who saw them go? '.repeat(13);
      const shown = await reader.runs('ask', { question });
      const next = await reader.presses('Next', shown);
      expect(readAloud(next).split('\n')[0]).toBe(lines[readAloud(shown).split('\n').length]);
    });
  });

  it('is sent in several messages if the question is too long for buttons', async () => {
    await onStage(smallApp(report), async ({ discord }) => {
      const reader = person(discord, discord.guild('Northtown'));
      const shown = await reader.runs('ask', { question: NOISE, private: true });
      const { followUps } = [...discord.interactions.values()][0]!;
      const messages = await discord.watch.until('all pages', () => {
        const all = [shown.id, ...followUps].map((id) => discord.world.messages.get(id)!);
        return all.map(readAloud).join('\n').includes(lines.at(-1)!) ? all : undefined;
      });
      expect(messages.map(readAloud).join('\n').split('\n')).toEqual(lines);
      expect(messages.every((m) => m.flags & Flags.ephemeral)).toBe(true);
      expect(messages.flatMap((m) => nested(m.components)).some((c) => c.label === 'Next')).toBe(false);
    });
  });

  it('of a moderators’ command is sent completely: turning pages would repeat its effect', async () => {
    const app = smallApp(report);
    await onStage(app, async ({ discord }) => {
      const shown = await person(discord, discord.guild('Northtown'), { moderates: true }).runs('ingest');
      await discord.watch.until('the last page', () =>
        [...discord.world.messages.values()].find((m) => readAloud(m).endsWith(lines.at(-1)!)),
      );
      expect(markdownOf(shown)).toContain('Line 0');
      expect(app.calls).toHaveLength(1);
    });
  });

  it('has buttons that report another version', async () => {
    await onStage(smallApp(report), async ({ discord }) => {
      const reader = person(discord, discord.guild('Northtown'));
      const shown = await reader.runs('ask', { question: 'Report?' });
      const old = JSON.parse(JSON.stringify(shown.components).replaceAll('v2|', 'v0|'));
      discord.world.messages.set(shown.id, { ...shown, components: old });
      const refused = await reader.presses('Next', discord.world.messages.get(shown.id)!);
      expect(readAloud(refused)).toBe('This is from another version of the bot; please ask again.');
    });
  });
});
