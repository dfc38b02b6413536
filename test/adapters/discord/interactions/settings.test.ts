import { describe, expect, it } from 'vitest';
import { IN_MEMORY } from '../../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import type { Store } from '../../../../src/domain/store.ts';
import { person } from '../../../local-discord/people.ts';
import { markdownOf, readAloud } from '../../../local-discord/reader.ts';
import { Flags } from '../../../local-discord/shapes.ts';
import { editorsOf } from '../../../local-discord/world.ts';
import { onStage, type Stage } from '../bot.ts';
import { completeApp } from '../complete-app.ts';

const FOG = 'Fog rolled into Osselmouth on Monday. The ferries stayed where they were.';

async function onDiscord(play: (stage: Stage & { readonly store: Store }) => Promise<void>): Promise<void> {
  const store = openSqliteStore(IN_MEMORY);
  const app = completeApp({ store });
  try {
    await onStage(app, (stage) => play({ ...stage, store }));
  } finally {
    await app.close();
  }
}

describe('/settings on Discord', () => {
  it('accepts channels and roles, and shows them as mentions without notifying', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const moderator = person(discord, guild, { moderates: true });
      const role = editorsOf(guild);
      const changed = await moderator.runs('settings', { channel: guild.channel, watch: true, 'moderator-role': role });
      expect(markdownOf(changed)).toContain(`Channel <#${guild.channel}>: watched`);
      expect(markdownOf(changed)).toContain(`Moderators' role: <@&${role}>`);
      const record = await moderator.runs('audit');
      expect(markdownOf(record)).toContain(`<@${moderator.member.id}> · settings · `);
      for (const shown of [changed, record]) expect(shown.pings).toEqual([]);
    });
  });

  it('shows no mention for a title that looks like one', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const moderator = person(discord, guild, { moderates: true });
      await moderator.runs('ingest', { text: FOG, title: `<@${moderator.member.id}> <@&${guild.id}> speaks` });
      expect(readAloud(await moderator.runs('articles'))).toContain(`<@${moderator.member.id}>`);
    });
  });

  it('makes members of a role moderators, who also need Discord’s permission', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const editor = person(discord, guild, { roles: [editorsOf(guild)] });
      expect(readAloud(await editor.forces('ingest', { text: FOG }))).toContain('is for moderators');
      const owner = person(discord, guild, { moderates: true });
      await owner.runs('settings', { 'moderator-role': editorsOf(guild) });
      await expect(editor.runs('ingest', { text: FOG })).rejects.toThrow('does not offer');
      expect(readAloud(await editor.forces('ingest', { text: FOG }))).toMatch(/^Added: /);
      expect(readAloud(await person(discord, guild).forces('ingest', { text: FOG }))).toContain('is for moderators');
    });
  });

  it('lets only moderators turn the pages of the audit log', async () => {
    await onDiscord(async ({ discord, store }) => {
      const guild = discord.guild('Northtown');
      const action = { at: '2031-05-03T10:05:00Z', by: '11', what: 'forget' };
      for (let i = 1; i <= 50; i++) {
        await store.library(guild.id).recordAction({ ...action, subject: `Article ${i} ${'of fog '.repeat(20)}` });
      }
      const moderator = person(discord, guild, { moderates: true });
      const first = await moderator.runs('audit');
      expect(markdownOf(first)).toContain('Article 50 ');
      expect(markdownOf(first)).not.toContain('Article 1 ');
      const refused = await person(discord, guild).presses('Next', first);
      expect(readAloud(refused)).toBe('/audit is for moderators of this server.');
      expect(markdownOf(await moderator.presses('Next', first))).not.toContain('Article 50 ');
    });
  });

  it('answers readers privately if configured, unless they choose otherwise; moderators’ answers are private', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const moderator = person(discord, guild, { moderates: true });
      await moderator.runs('ingest', { text: FOG });
      const reader = person(discord, guild);
      const isHidden = async (command: string, options = {}) =>
        ((await reader.runs(command, options)).flags & Flags.ephemeral) !== 0;
      expect(await isHidden('search', { words: 'fog' })).toBe(false);
      const set = await moderator.runs('settings', { answers: 'private' });
      expect(set.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      const all = await moderator.presses('Show to all', set);
      expect(all.flags & Flags.ephemeral).toBe(0);
      expect(readAloud(all)).toBe(readAloud(set));
      expect(await isHidden('search', { words: 'fog' })).toBe(true);
      expect(await isHidden('search', { words: 'fog', private: false })).toBe(false);
      expect(await isHidden('search', { words: 'fog', private: true })).toBe(true);
    });
  });
});
