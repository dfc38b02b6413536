import { LRUCache } from 'lru-cache';
import type { Store } from '../../domain/store.ts';
import type { GuildSettings } from '../guild-settings.ts';
import { readSettings } from './settings.ts';

/** Milliseconds for which settings are used without asking the store whether another process changed them. */
const MAX_UNCHECKED = 5_000;

/** Servers whose settings are cached. */
const MAX_GUILDS = 1_000;

interface Entry {
  readonly version: number;
  readonly settings: Promise<GuildSettings>;
  readonly checkedAt: number;
}

/** Caches the settings of servers by their libraries' versions, so that most messages cost no query. */
export class SettingsCache {
  readonly #entries = new LRUCache<string, Entry>({ max: MAX_GUILDS });
  readonly #store: Store;
  readonly #now: () => Date;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Changes by another process are seen within five seconds, those of this process at once. */
  async of(guild: string): Promise<GuildSettings> {
    const entry = this.#entries.get(guild);
    const age = this.#now().getTime() - (entry?.checkedAt ?? 0);
    // A negative age means that the clock was set back: the entry may be of any age.
    if (entry && age >= 0 && age < MAX_UNCHECKED) return entry.settings;
    return this.at(guild, await this.#store.library(guild).version());
  }

  /** @param version the library's version, just read */
  at(guild: string, version: number): Promise<GuildSettings> {
    const known = this.#entries.peek(guild);
    const settings = known?.version === version ? known.settings : readSettings(this.#store.library(guild));
    this.#entries.set(guild, { version, settings, checkedAt: this.#now().getTime() });
    settings.catch(() => this.#entries.peek(guild)?.settings === settings && this.#entries.delete(guild));
    return settings;
  }

  /** Has the next use ask the store whether a server's settings changed: some process changed its library. */
  expire(guild: string): void {
    const entry = this.#entries.peek(guild);
    if (entry) this.#entries.set(guild, { ...entry, checkedAt: Number.NEGATIVE_INFINITY });
  }

  /** Drops a server's settings: this process has just changed them. */
  forget(guild: string): void {
    this.#entries.delete(guild);
  }
}
