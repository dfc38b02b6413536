import type { Store } from '../../domain/store.ts';
import type { GuildSettings } from '../guild-settings.ts';
import { readSettings } from './settings.ts';

/** Milliseconds after which the store is asked whether another process changed something. */
const CHECKED_EVERY = 5_000;

/** Servers whose settings are held; those not asked for longest are let go. */
const MAX_GUILDS = 1_000;

interface Entry {
  readonly version: number;
  readonly settings: Promise<GuildSettings>;
  readonly checkedAt: number;
}

/** Settings of servers as of their libraries' versions, so that most messages cost no query. */
export class SettingsCache {
  // In order of use: the first is the one not asked for longest.
  readonly #entries = new Map<string, Entry>();
  readonly #store: Store;
  readonly #now: () => Date;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** What another process set is seen within five seconds, what this one set at once. */
  async of(guild: string): Promise<GuildSettings> {
    const entry = this.#entries.get(guild);
    const age = this.#now().getTime() - (entry?.checkedAt ?? 0);
    // A clock that was set back makes nothing fresh.
    if (entry && age >= 0 && age < CHECKED_EVERY) return this.#keep(guild, entry).settings;
    return this.at(guild, await this.#store.library(guild).version());
  }

  /** @param version the library's version, just read */
  at(guild: string, version: number): Promise<GuildSettings> {
    const known = this.#entries.get(guild);
    const settings = known?.version === version ? known.settings : readSettings(this.#store.library(guild));
    const entry = { version, settings, checkedAt: this.#now().getTime() };
    settings.catch(() => this.#entries.get(guild)?.settings === settings && this.#entries.delete(guild));
    return this.#keep(guild, entry).settings;
  }

  /** To be called when this process wrote settings of the server. */
  forget(guild: string): void {
    this.#entries.delete(guild);
  }

  #keep(guild: string, entry: Entry): Entry {
    this.#entries.delete(guild);
    this.#entries.set(guild, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MAX_GUILDS && oldest !== undefined) this.#entries.delete(oldest);
    return entry;
  }
}
