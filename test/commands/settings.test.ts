import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { createApp, type Requester } from '../../src/app/app.ts';
import { DEFAULT_SETTINGS } from '../../src/app/guild-settings.ts';
import { harbour, itemsOf, linesOf, MODERATOR } from './library.ts';

const CHANNEL = '123456789012345678';
const ROLE = '223456789012345678';
const run = harbour();
const set = (options: Record<string, unknown>) => run('settings', options, MODERATOR);
const shown = async () => itemsOf(await set({}));

describe('/settings', () => {
  test('shows all settings with the usage of the library', async () => {
    const reply = await set({});
    expect(itemsOf(reply)).toEqual([
      "Moderators' role: none",
      'Confidence threshold: 50 % (default)',
      'Answers: public',
      'Look of answers: cards',
      'News of feeds: not announced',
      'Reaction 📥 of a moderator: does nothing',
      'Questions without an answer: not kept',
      'Articles: 2 of 10,000',
      expect.stringMatching(/^Characters: [67]\d\d of 40,000,000$/),
    ]);
  });

  test('watches a channel, and reports the change', async () => {
    const reply = await set({ channel: CHANNEL, watch: true, tell: 'reply' });
    expect(linesOf(reply)).toEqual(['1 setting changed:']);
    const line = `Channel <#${CHANNEL}>: watched, without posts of bots, the result is told by reply`;
    expect(itemsOf(reply)).toEqual([line]);
    expect(await shown()).toContain(line);
    expect(linesOf(await set({ channel: CHANNEL }))).toEqual([`${line}.`]);
    await set({ channel: CHANNEL, bots: 'yes' });
    expect(await shown()).toContain(`Channel <#${CHANNEL}>: watched, with posts of bots, the result is told by reply`);
    const off = await set({ channel: `<#${CHANNEL}>`, watch: 'no', bots: 'no', tell: 'reaction' });
    expect(itemsOf(off)).toEqual([`Channel <#${CHANNEL}>: not watched`]);
    expect((await shown()).join()).not.toContain(CHANNEL);
  });

  test('changes and clears several settings at once', async () => {
    const reply = await set({ 'moderator-role': ROLE, threshold: 70, answers: 'private', news: CHANNEL });
    expect(itemsOf(reply)).toEqual([
      `Moderators' role: <@&${ROLE}>`,
      'Confidence threshold: 70 %',
      'Answers: private',
      `News of feeds: in <#${CHANNEL}>`,
    ]);
    expect(linesOf(reply)).toEqual(['4 settings changed:', expect.stringContaining('Server Settings, Integrations')]);
    for (const clear of ['moderator-role', 'threshold', 'news']) await set({ clear });
    expect(await shown()).toEqual(expect.arrayContaining(["Moderators' role: none", 'News of feeds: not announced']));
    expect(linesOf(await set({ clear: 'news' }))).toEqual(['Nothing changed: it was so already.']);
  });

  test('changes the look, who is notified of news, and what a reaction does; and back', async () => {
    await set({ news: CHANNEL, 'news-role': ROLE, look: 'embeds', reactions: true });
    expect(await shown()).toEqual(
      expect.arrayContaining([
        'Look of answers: plain embeds',
        `News of feeds: in <#${CHANNEL}>, notifying <@&${ROLE}>`,
        'Reaction 📥 of a moderator: adds the message to the library',
      ]),
    );
    expect(itemsOf(await set({ clear: 'news-role' }))).toEqual([`News of feeds: in <#${CHANNEL}>`]);
    await set({ clear: 'news', look: 'cards', reactions: false });
    expect(await shown()).toEqual(expect.arrayContaining(['Look of answers: cards', 'News of feeds: not announced']));
  });

  test.each([
    [{ watch: true }, 'missing-option', 'Name the channel'],
    [{ channel: 'general' }, 'bad-option', '"channel" takes a channel or its number.'],
    [{ 'moderator-role': 'editors' }, 'bad-option', '"moderator-role" takes a role or its number.'],
    [{ threshold: -1 }, 'bad-option', 'from 0 to 100'],
    [{ threshold: 101 }, 'bad-option', 'from 0 to 100'],
    [{ tell: 'shout' }, 'bad-option', '"reaction", "reply", "nothing"'],
  ])('refuses %o', async (options, code, message) => {
    await expect(set(options)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test.each([0, 1, 99, 100])('accepts a threshold of %i %%', async (threshold) => {
    await set({ threshold });
    expect(await shown()).toContain(`Confidence threshold: ${threshold} %`);
  });
});

describe('settings of a server', () => {
  const asker = (fields: Partial<Requester> & { moderator?: boolean; roles?: string[] }): Requester => ({
    guild: '900000000000000001',
    channel: 'c',
    caller: {
      id: 'u1',
      name: 'Una',
      moderator: fields.moderator ?? false,
      ...(fields.roles && { roles: fields.roles }),
    },
    ...(fields.channelFaults && { channelFaults: fields.channelFaults }),
  });
  const product = () =>
    createApp({
      store: openSqliteStore(':memory:'),
      commands,
      articlesDir: () => undefined,
      report: (error) => {
        throw error;
      },
    });
  const owner = asker({ moderator: true });

  test('make members of a role moderators, who cannot change that role', async () => {
    const app = product();
    const editor = asker({ roles: [ROLE] });
    const refused = { code: 'not-allowed' };
    await expect(app.run(editor, 'settings', {})).rejects.toMatchObject(refused);
    await app.run(owner, 'settings', { 'moderator-role': ROLE });
    await app.run(editor, 'settings', { answers: 'private' });
    expect((await app.settings(owner.guild)).answers).toBe('private');
    expect(itemsOf(await app.run(editor, 'help', {})).join(' ')).toContain('/forget');
    for (const change of [{ 'moderator-role': CHANNEL }, { clear: 'moderator-role' }])
      await expect(app.run(editor, 'settings', change)).rejects.toMatchObject(refused);
    await app.run(owner, 'settings', { clear: 'moderator-role' });
    await expect(app.run(editor, 'settings', {})).rejects.toMatchObject(refused);
    await app.close();
  });

  test.each(['moderator-role', 'news-role'])('never take everybody for the role: %s', async (option) => {
    const app = product();
    const everybody = app.run(owner, 'settings', { [option]: owner.guild });
    await expect(everybody).rejects.toMatchObject({ code: 'bad-option' });
    expect(await app.settings(owner.guild)).toEqual(DEFAULT_SETTINGS);
    await app.close();
  });

  test('report what prevents the bot from reading a watched channel', async () => {
    const app = product();
    const channelFaults = async (channel: string) => [`I may not read ${channel}.`];
    const warned = asker({ moderator: true, channelFaults });
    const watch = await app.run(warned, 'settings', { channel: CHANNEL, watch: true });
    expect(linesOf(watch)).toContain(`⚠ I may not read ${CHANNEL}.`);
    expect(linesOf(await app.run(warned, 'settings', { channel: CHANNEL }))).toContain(`⚠ I may not read ${CHANNEL}.`);
    const off = await app.run(warned, 'settings', { channel: CHANNEL, watch: false });
    expect(linesOf(off).join()).not.toContain('may not');
    await app.close();
  });

  test('take effect at once in their own server only', async () => {
    const app = product();
    expect((await app.settings(owner.guild)).threshold).toBeUndefined();
    await app.run(owner, 'settings', { threshold: 80 });
    expect((await app.settings(owner.guild)).threshold).toBe(0.8);
    expect(await app.settings('900000000000000002')).toEqual(DEFAULT_SETTINGS);
    await app.close();
  });
});
