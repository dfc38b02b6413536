import type { Caller } from '../caller.ts';
import type { GuildSettings } from '../guild-settings.ts';
import type { FetchBudget } from '../ingestion/fetch-budget.ts';
import { Quota } from '../ingestion/quota.ts';
import { cutAtWord } from '../labels.ts';
import type { Limits } from '../limits.ts';
import type { Moderation } from '../ports.ts';
import type { Requester } from '../requester.ts';
import type { OpenLibrary } from '../runtime/library-cache.ts';
import { readSettings, writeSettings } from './settings.ts';
import { changedLines } from './settings-words.ts';

/** UTF-16 units of an action's subject: the longest title with its file or id. */
const SUBJECT_LENGTH = 500;

/** The dependencies of moderation by one caller in one server. */
export interface ModerationParts {
  readonly asker: Requester;
  /** The caller with the rights that the settings give. */
  readonly caller: Caller;
  readonly open: OpenLibrary;
  readonly limits: Limits;
  /** Missing if fetches are not counted. */
  readonly fetches?: FetchBudget;
  /** Called after settings were written. */
  onSettingsWritten(): void;
  now(): Date;
}

/** Creates what a server's moderators can do besides adding articles. */
export function createModeration(parts: ModerationParts): Moderation {
  const { asker, caller, limits, fetches, now } = parts;
  const { library, store, inTurn } = parts.open;
  const record: Moderation['record'] = (what, subject) =>
    store.recordAction({
      at: `${now().toISOString().slice(0, 19)}Z`,
      by: caller.id,
      what,
      subject: cutAtWord(subject, SUBJECT_LENGTH),
    });
  return {
    record,
    saveSettings: (change) =>
      inTurn(async () => {
        const before = await readSettings(store);
        await save(parts, change(before));
        const after = await readSettings(store);
        for (const line of changedLines(before, after)) await record('settings', line);
        return after;
      }),
    usage: () => ({
      ...new Quota(library, limits).usage(),
      ...(fetches && { fetches: fetches.use(asker.guild) }),
    }),
    actions: (limit, before) => store.actions(limit, before),
    watchFaults: async (channel) => asker.watchFaults?.(channel) ?? [],
  };
}

async function save({ open, onSettingsWritten }: ModerationParts, settings: GuildSettings): Promise<void> {
  try {
    const { changes, version } = await writeSettings(open.store, settings);
    open.library.passOver(changes, version);
  } finally {
    onSettingsWritten();
  }
}
