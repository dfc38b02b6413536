import { isDeepStrictEqual } from 'node:util';
import type { LibraryStore } from '../../domain/store.ts';
import type { Restriction } from '../audience.ts';
import { type GuildSettings, withRestrictions } from '../guild-settings.ts';
import type { Report } from '../runtime/errors.ts';
import type { OpenLibrary } from '../runtime/library-cache.ts';
import { readSettings } from '../settings/settings.ts';
import { type ChangedSettings, changeSettings, unshelveLeftOver } from './change-settings.ts';

/** What recording needs of one server. */
interface RecordParts {
  readonly store: LibraryStore;
  /** The settings as they were a moment ago, without opening the library. */
  known(): Promise<GuildSettings>;
  withLibrary<T>(act: (open: OpenLibrary) => Promise<T>): Promise<T>;
  /** Called when settings may have been written, also before an error. */
  onWritten(): void;
  readonly report: Report;
}

/**
 * Records what keeps channels from some members, closes and reopens channels accordingly; see `App.audiencesSeen`. The library
 * is opened only if something has changed, or if an interruption left articles of an open channel on the shelf.
 * @param seen the restrictions of each channel by its id
 */
export async function recordAudiences(
  seen: ReadonlyMap<string, readonly Restriction[]>,
  { store, known, withLibrary, onWritten, report }: RecordParts,
): Promise<ChangedSettings | undefined> {
  const after = (before: GuildSettings) => [...seen].reduce(withRestrictions, before);
  const isLeftOver = (await store.shelves()).size > 0;
  const now = await known();
  if (isDeepStrictEqual(after(now), now) && !isLeftOver) return undefined;
  return withLibrary((open) =>
    open.inTurn(async () => {
      const before = await readSettings(open.store);
      try {
        const changed = await changeSettings(open, before, after(before));
        await unshelveLeftOver(open, changed.settings).catch(report);
        return changed.closed.length + changed.reopened.length > 0 ? changed : undefined;
      } finally {
        onWritten();
      }
    }),
  );
}
