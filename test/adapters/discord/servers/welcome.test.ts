import { expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { changeChannel } from '../../../local-discord/channels.ts';
import { addBot, beginOutage, removeBot } from '../../../local-discord/memberships.ts';
import { person } from '../../../local-discord/people.ts';
import { markdownOf, readAloud } from '../../../local-discord/reader.ts';
import { onStage, type Stage } from '../bot.ts';
import { says, smallApp } from '../small-app.ts';

const app = () => smallApp(() => says('Well.'), commands);

const messages = ({ discord }: Pick<Stage, 'discord'>) => [...discord.world.messages.values()];

it('joining a server brings one message with the first steps, and a start or an outage none', async () => {
  await onStage(app(), async ({ discord }) => {
    const guild = discord.guild('Northtown');
    beginOutage(discord, guild);
    addBot(discord, guild);
    removeBot(discord, guild);
    addBot(discord, guild);
    const shown = await discord.watch.until('the message', () => messages({ discord })[0]);
    // Answered after everything above has been dealt with.
    await person(discord, guild).runs('help');
    expect(messages({ discord }).filter(({ interactionUser }) => !interactionUser)).toEqual([shown]);
    const ids = new Map(discord.world.commands.get('global')?.map(({ name, id }) => [name, id]));
    for (const name of ['ingest', 'ask', 'settings', 'follow', 'help']) {
      expect(JSON.stringify(shown.components)).toContain(`</${name}:${ids.get(name)}>`);
    }
    expect(markdownOf(shown)).toContain('1. Add an article');
    expect(shown.pings).toEqual([]);
  });
});

it('its button opens the form for moderators only', async () => {
  await onStage(app(), async ({ discord }) => {
    const guild = discord.guild('Northtown');
    removeBot(discord, guild);
    addBot(discord, guild);
    const shown = await discord.watch.until('the message', () => messages({ discord })[0]);
    const moderator = person(discord, guild, { moderates: true });
    const form = await moderator.sees(moderator.beginsPress('Add a first article', shown));
    expect(form.title).toBe('/ingest');
    expect(readAloud(await person(discord, guild).presses('Add a first article', shown))).toContain('by moderators');
  });
});

it('no message goes where not everybody sees it', async () => {
  await onStage(app(), async ({ discord, told }) => {
    const guild = discord.guild('Northtown');
    changeChannel(discord, guild, guild.channel, { hidden: true });
    removeBot(discord, guild);
    addBot(discord, guild);
    await discord.watch.until('a note', () => told.find((text) => text.includes('was not greeted')));
    expect(messages({ discord })).toEqual([]);
  });
});
