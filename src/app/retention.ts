import type { Store } from '../domain/store.ts';
import { eraseFallenConfirmations } from './gaps/confirmations.ts';
import { eraseGaps } from './gaps/gaps.ts';
import { LOCAL_GUILD } from './local-guild.ts';
import type { LibraryCache } from './runtime/library-cache.ts';
import type { SettingsCache } from './settings/settings-cache.ts';

/** The name of the mark that says since when the bot is in a server no more; its value is ISO 8601. */
const LEFT = 'left';

const DAY_MS = 24 * 60 * 60_000;

/** For how long what is stored about servers and moderators stays. */
export interface Retention {
  /** The bot was removed from a server: its data is erased after `Limits.eraseAfterDays`. */
  left(guild: string): Promise<void>;
  /** The bot is in a server: its data stays, or stays again. */
  joined(guild: string): Promise<void>;
  /**
   * Does what follows from the servers that the bot is in now: for what it was not told, while it was away.
   * @param isKnown false for a server of which the list would not tell, as it belongs to another process
   */
  compare(guilds: Iterable<string>, isKnown?: (guild: string) => boolean): Promise<void>;
  /**
   * Erases the data of servers that were left long enough ago, old questions without an answer,
   * and what was confirmed of articles that changed or are gone; takes who and when from old
   * lines of the audit log.
   * @returns number of servers erased
   */
  enforce(): Promise<number>;
}

/** The dependencies of `createRetention`. */
interface RetentionParts {
  readonly store: Store;
  readonly libraries: LibraryCache;
  readonly settings: SettingsCache;
  readonly eraseAfterDays: number;
  readonly auditDays: number;
  now(): Date;
}

export function createRetention({
  store,
  libraries,
  settings,
  eraseAfterDays,
  auditDays,
  now,
}: RetentionParts): Retention {
  const daysAgo = (days: number): string => new Date(now().getTime() - days * DAY_MS).toISOString();

  const markLeft = async (guild: string): Promise<void> => {
    const library = store.library(guild);
    const since = await library.mark(LEFT);
    const today = now().toISOString();
    // A time to come was set by a clock that was wrong.
    if (since === undefined || since > today) await library.setMark(LEFT, today);
  };

  const joined = async (guild: string): Promise<void> => {
    const library = store.library(guild);
    if ((await library.mark(LEFT)) !== undefined) await library.setMark(LEFT, undefined);
  };

  const storedGuilds = async (): Promise<string[]> => (await store.guilds()).filter((guild) => guild !== LOCAL_GUILD);

  return {
    joined,
    left: async (guild) => {
      if ((await storedGuilds()).includes(guild)) await markLeft(guild);
    },
    compare: async (guilds, isKnown = () => true) => {
      const present = new Set(guilds);
      for (const guild of (await storedGuilds()).filter(isKnown))
        await (present.has(guild) ? joined(guild) : markLeft(guild));
    },
    enforce: async () => {
      await store.anonymiseActions(daysAgo(auditDays));
      const due = daysAgo(eraseAfterDays);
      let erased = 0;
      for (const guild of await storedGuilds()) {
        await eraseGaps(store.library(guild), now());
        await eraseFallenConfirmations(store.library(guild));
        const since = await store.library(guild).mark(LEFT);
        if (since === undefined || since > due) continue;
        await libraries.drop(guild, () => store.erase(guild));
        settings.forget(guild);
        erased++;
      }
      return erased;
    },
  };
}
