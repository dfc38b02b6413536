import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDiscord, startDiscord } from '../../../../src/adapters/discord/client.ts';
import type { App } from '../../../../src/app/app.ts';
import { changeChannel, deny, openChannel, Permissions } from '../../../local-discord/channels.ts';
import { Intents } from '../../../local-discord/gateway.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../local-discord/local-discord.ts';
import { type Person, person } from '../../../local-discord/people.ts';
import { markdownOf, readAloud } from '../../../local-discord/reader.ts';
import { Flags, type Form, nested } from '../../../local-discord/shapes.ts';
import { editorsOf, type Guild } from '../../../local-discord/world.ts';
import { botOptions } from '../bot.ts';
import { completeApp, stopAll } from '../complete-app.ts';

describe('the panel of /settings', () => {
  let app: App;
  let discord: LocalDiscord;
  let bot: RunningDiscord;
  let guild: Guild;
  let moderator: Person;
  const start = async () => {
    bot = await startDiscord(botOptions(discord, app, [], { messageContent: true }));
  };
  const settings = () => app.settings(guild.id);
  const optionsIn = (form: Form, id: string) =>
    nested(form.components).find(({ custom_id }) => custom_id === id)?.options ?? [];
  beforeAll(async () => {
    app = completeApp();
    discord = await startLocalDiscord({ granted: Intents.messageContent });
    guild = discord.guild('Northtown');
    moderator = person(discord, guild, { moderates: true });
    await start();
  });
  afterAll(() => stopAll(bot, app, discord));

  it('is shown to the moderator alone, and changes by selects what is for the whole server', async () => {
    const panel = await moderator.runs('settings');
    expect(panel.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(readAloud(panel)).toContain('Answers: public');
    const role = editorsOf(guild);
    const withRole = await moderator.selects('v1|s|moderator-role', [role], panel);
    expect(withRole.id).toBe(panel.id);
    expect(markdownOf(withRole)).toMatch(/^1 setting changed:/);
    expect(markdownOf(withRole)).toContain(`Moderators' role: <@&${role}>`);
    expect(withRole.pings).toEqual([]);
    expect(nested(withRole.components).flatMap((c) => c.default_values ?? [])).toEqual([{ type: 'role', id: role }]);
    await moderator.selects('v1|s|answers', ['private'], withRole);
    await moderator.selects('v1|s|news', [guild.channel], withRole);
    await moderator.selects('v1|s|gaps', ['yes'], withRole);
    expect(await settings()).toMatchObject({
      moderatorRole: role,
      answers: 'private',
      newsChannel: guild.channel,
      keepsGaps: true,
    });
    await moderator.selects('v1|s|gaps', ['no'], withRole);
    expect(Object.keys(await settings())).not.toContain('keepsGaps');
    const cleared = await moderator.selects('v1|s|moderator-role', [], withRole);
    await moderator.selects('v1|s|news', [], cleared);
    expect(Object.keys(await settings())).not.toContain('moderatorRole');
    expect(Object.keys(await settings())).not.toContain('newsChannel');
    expect(markdownOf(await moderator.runs('audit'))).toContain("Moderators' role: none");
  });

  it('sets up a channel in a form, also after a restart, and names what lacks in the same answer', async () => {
    const channel = openChannel(discord, guild, { name: 'questions' });
    deny(discord, guild, channel.id, Permissions.createPublicThreads | Permissions.addReactions);
    const panel = await moderator.runs('settings');
    const form = await moderator.sees(moderator.beginsSelect('v1|s|channel', [channel.id], panel));
    expect(form.title).toBe('#questions');
    expect(optionsIn(form, 'posts').map(({ value }) => value)).toEqual(['watch', 'bots']);
    await bot.stop();
    await start();
    const changed = await moderator.sends(form, { answering: 'threads', posts: ['watch'], tell: 'reply' }, panel);
    expect(changed.id).toBe(panel.id);
    expect(markdownOf(changed)).toContain(
      '⚠ I lack permissions in this channel: Add Reactions, Create Public Threads.',
    );
    const { watched, bots, tell, answering } = (await settings()).channels.get(channel.id)!;
    expect({ watched, bots, tell, answering }).toEqual({
      watched: true,
      bots: false,
      tell: 'reply',
      answering: 'threads',
    });
    const again = await moderator.sees(moderator.beginsSelect('v1|s|channel', [channel.id], changed));
    const chosen = (id: string) => optionsIn(again, id).flatMap(({ value, default: is }) => (is ? [value] : []));
    expect([chosen('answering'), chosen('posts'), chosen('tell')]).toEqual([['threads'], ['watch'], ['reply']]);
  });

  it('opens a channel that not everybody can see only where that is checked', async () => {
    const channel = openChannel(discord, guild, { name: 'desk' });
    changeChannel(discord, guild, channel.id, { hidden: true });
    const panel = await moderator.runs('settings');
    const form = await moderator.sees(moderator.beginsSelect('v1|s|channel', [channel.id], panel));
    const refused = await moderator.sends(form, { posts: ['watch'] }, panel);
    expect(readAloud(refused)).toContain('Not everybody in this server can see this channel');
    expect((await settings()).channels.has(channel.id)).toBe(false);
    await moderator.sends(form, { posts: ['watch', 'open'] }, panel);
    expect((await settings()).audiences.get(channel.id)?.opened).toEqual(['hidden']);
    await moderator.sends(form, { posts: [] }, panel);
    expect((await settings()).audiences.get(channel.id)?.opened).toEqual([]);
  });

  it('takes the threshold in a form, and an empty one for what it was at first', async () => {
    const panel = await moderator.runs('settings');
    const form = await moderator.sees(moderator.beginsPress('Confidence threshold', panel));
    expect(markdownOf(await moderator.sends(form, { percent: '65 %' }, panel))).toContain('Confidence threshold: 65 %');
    const again = await moderator.sees(moderator.beginsPress('Confidence threshold', panel));
    expect(nested(again.components).flatMap(({ value }) => value ?? [])).toEqual(['65']);
    expect(readAloud(await moderator.sends(again, { percent: 'lots' }, panel))).toContain('takes a whole number');
    await moderator.sends(again, { percent: '' }, panel);
    expect(Object.keys(await settings())).not.toContain('threshold');
  });

  it('does nothing for others, whatever they press or send', async () => {
    const panel = await moderator.runs('settings');
    const form = await moderator.sees(moderator.beginsSelect('v1|s|channel', [guild.channel], panel));
    const before = await settings();
    const stranger = person(discord, guild);
    const attempts = [
      () => stranger.selects('v1|s|answers', ['public'], panel),
      () => stranger.selects('v1|s|channel', [guild.channel], panel),
      () => stranger.presses('Confidence threshold', panel),
      () => stranger.sends(form, { answering: 'off' }, panel),
    ];
    for (const attempt of attempts) expect(readAloud(await attempt())).toContain('is for moderators of this server');
    expect(await settings()).toEqual(before);
    expect(readAloud(await stranger.forces('settings'))).toContain('is for moderators of this server');
  });
});
