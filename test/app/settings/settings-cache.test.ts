import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/guild-settings.ts';
import { writeSettings } from '../../../src/app/settings/settings.ts';
import { SettingsCache } from '../../../src/app/settings/settings-cache.ts';
import type { Store } from '../../../src/domain/store.ts';

const PRIVATE = { ...DEFAULT_SETTINGS, answers: 'private' } as const;

/** A store that counts its queries for versions and settings. */
function counting(): { store: Store; asked: { versions: number; settings: number } } {
  const store = openSqliteStore(':memory:');
  const asked = { versions: 0, settings: 0 };
  const library: Store['library'] = (guild) => {
    const inner = store.library(guild);
    const count = <T>(of: keyof typeof asked, query: () => Promise<T>) => {
      asked[of]++;
      return query();
    };
    return {
      ...inner,
      version: () => count('versions', inner.version),
      settings: () => count('settings', inner.settings),
    };
  };
  return { store: { ...store, library }, asked };
}

function setUp() {
  const { store, asked } = counting();
  const clock = { at: Date.UTC(2031, 4, 3) };
  return { store, asked, clock, cache: new SettingsCache(store, () => new Date(clock.at)) };
}

describe('cached settings', () => {
  it('cost no query within five seconds, then one for the version only', async () => {
    const { asked, clock, cache } = setUp();
    for (let i = 0; i < 50; i++) expect(await cache.of('north')).toEqual(DEFAULT_SETTINGS);
    expect(asked).toEqual({ versions: 1, settings: 1 });
    clock.at += 4_999;
    await cache.of('north');
    expect(asked).toEqual({ versions: 1, settings: 1 });
    clock.at += 1;
    await cache.of('north');
    expect(asked).toEqual({ versions: 2, settings: 1 });
  });

  it('show changes of another process after five seconds, and own changes at once', async () => {
    const { store, clock, cache } = setUp();
    await cache.of('north');
    await writeSettings(store.library('north'), PRIVATE);
    expect((await cache.of('north')).answers).toBe('public');
    clock.at += 5_000;
    expect((await cache.of('north')).answers).toBe('private');
    await writeSettings(store.library('north'), DEFAULT_SETTINGS);
    cache.forget('north');
    expect((await cache.of('north')).answers).toBe('public');
  });

  it('match the version that a request saw', async () => {
    const { store, asked, cache } = setUp();
    expect((await cache.at('north', 0)).answers).toBe('public');
    await cache.at('north', 0);
    expect(asked.settings).toBe(1);
    await writeSettings(store.library('north'), PRIVATE);
    expect((await cache.at('north', 1)).answers).toBe('private');
  });

  it('cost one query for the version where somebody changed the library, and no other if it is the same', async () => {
    const { store, asked, cache } = setUp();
    await cache.of('north');
    cache.expire('north');
    cache.expire('south');
    await cache.of('north');
    await cache.of('north');
    expect(asked).toEqual({ versions: 2, settings: 1 });
    await writeSettings(store.library('north'), PRIVATE);
    cache.expire('north');
    expect((await cache.of('north')).answers).toBe('private');
  });

  it('are kept for a thousand servers, most recently used', async () => {
    const { asked, cache } = setUp();
    for (let i = 0; i < 1_000; i++) await cache.of(`g${i}`);
    await cache.of('g0');
    expect(asked.settings).toBe(1_000);
    await cache.of('g1000');
    await cache.of('g0');
    expect(asked.settings).toBe(1_001);
    await cache.of('g1');
    expect(asked.settings).toBe(1_002);
  });

  it('are read again after an error', async () => {
    const { store, cache } = setUp();
    const settings = () => Promise.reject(new Error('away'));
    let isAway = true;
    const library: Store['library'] = (guild) => ({ ...store.library(guild), ...(isAway && { settings }) });
    const faulty = new SettingsCache({ ...store, library }, () => new Date(0));
    await expect(faulty.of('north')).rejects.toThrow('away');
    isAway = false;
    expect(await faulty.of('north')).toEqual(await cache.of('north'));
  });
});
