import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import {
  type ChannelSettings,
  channelSettings,
  DEFAULT_CHANNEL,
  DEFAULT_SETTINGS,
  type GuildSettings,
} from '../../../src/app/guild-settings.ts';
import { MAX_CHANNELS } from '../../../src/app/limits.ts';
import { readSettings, writeSettings } from '../../../src/app/settings/settings.ts';

const memory = () => openSqliteStore(':memory:').library('north');
const watched: ChannelSettings = { watched: true, bots: true, tell: 'reply', answering: 'threads' };
const all: GuildSettings = {
  channels: new Map([['11', watched]]),
  audiences: new Map([['11', { restrictions: ['hidden', 'age-restricted'], opened: ['hidden'] }]]),
  moderatorRole: '22',
  threshold: 0.7,
  answers: 'private',
  look: 'embeds',
  newsRole: '900',
  addsByReaction: true,
  newsChannel: '33',
};

describe('settings', () => {
  it('are the defaults if nothing was set', async () => {
    expect(await readSettings(memory())).toEqual(DEFAULT_SETTINGS);
  });

  it('are read as they were written, and can be removed one by one', async () => {
    const store = memory();
    await writeSettings(store, all);
    expect(await readSettings(store)).toEqual(all);
    const { moderatorRole: _, ...rest } = all;
    await writeSettings(store, { ...rest, channels: new Map([['44', { ...watched, tell: 'nothing' }]]) });
    expect(await readSettings(store)).toEqual({
      ...rest,
      channels: new Map([['44', { ...watched, tell: 'nothing' }]]),
    });
    await writeSettings(store, DEFAULT_SETTINGS);
    expect(await store.settings()).toEqual(new Map());
  });

  it('leave settings of other modules alone, and write only differences', async () => {
    const store = memory();
    await store.setSetting('feed:1', 'kept');
    await writeSettings(store, all);
    const version = await store.version();
    await writeSettings(store, all);
    expect(await store.version()).toBe(version);
    await writeSettings(store, DEFAULT_SETTINGS);
    expect(await store.settings()).toEqual(new Map([['feed:1', 'kept']]));
  });

  it('do not store a channel with default settings', async () => {
    const store = memory();
    await writeSettings(store, { ...DEFAULT_SETTINGS, channels: new Map([['11', DEFAULT_CHANNEL]]) });
    const settings = await readSettings(store);
    expect(settings.channels.size).toBe(0);
    expect(channelSettings(settings, '11')).toEqual(DEFAULT_CHANNEL);
    expect(channelSettings(all, '11')).toEqual(watched);
  });

  it.each([
    ['0', 0],
    ['100', 1],
    ['101', undefined],
    ['-1', undefined],
    ['x', undefined],
  ])('read the stored threshold %s as %s', async (stored, threshold) => {
    const store = memory();
    await store.setSetting('threshold-percent', stored);
    expect((await readSettings(store)).threshold).toBe(threshold);
  });

  it('treat an unreadable value as not set', async () => {
    const store = memory();
    await store.setSetting('channel:1', '{broken');
    await store.setSetting('channel:2', '{"watched":true,"tell":"shout"}');
    await store.setSetting('channel:3', 'null');
    await store.setSetting('channel:4', '{"watched":"yes"}');
    await store.setSetting('answers', 'sung');
    const half = { ...DEFAULT_CHANNEL, watched: true };
    expect(await readSettings(store)).toEqual({ ...DEFAULT_SETTINGS, channels: new Map([['2', half]]) });
  });

  it('can be read from any rows, and read again once written', async () => {
    const names = fc.constantFrom('channel:1', 'channel:2', 'moderator-role', 'threshold-percent', 'answers', 'feed:1');
    const values = fc.oneof(fc.string(), fc.json(), fc.constantFrom('0', '100', 'private', '{"watched":true}'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, values), { maxLength: 6 }), async (rows) => {
        const store = memory();
        for (const [name, value] of rows) await store.setSetting(name, value);
        const settings = await readSettings(store);
        await writeSettings(store, settings);
        expect(await readSettings(store)).toEqual(settings);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [MAX_CHANNELS - 1, true],
    [MAX_CHANNELS, true],
    [MAX_CHANNELS + 1, false],
  ])('of %i channels are written: %s', async (count, isWritten) => {
    const store = memory();
    const channels = new Map(Array.from({ length: count }, (_, i) => [`${i}`, watched] as const));
    const writing = writeSettings(store, { ...DEFAULT_SETTINGS, channels });
    if (isWritten) await writing;
    else await expect(writing).rejects.toMatchObject({ code: 'limit-reached' });
    expect((await readSettings(store)).channels.size).toBe(isWritten ? count : 0);
  });
});
