import { inSlices } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Subscriptions } from '../feeds/subscriptions.ts';
import { keptConfirmations } from '../gaps/confirmations.ts';
import { keepGap, keepsGapsOf } from '../gaps/gaps.ts';
import type { GuildSettings } from '../guild-settings.ts';
import type { FetchBudget } from '../ingestion/fetch-budget.ts';
import type { Limits } from '../limits.ts';
import type { Ingestion, Pictures } from '../ports.ts';
import type { Requester } from '../requester.ts';
import type { Conversation } from '../runtime/conversation-store.ts';
import type { Report } from '../runtime/errors.ts';
import type { OpenLibrary } from '../runtime/library-cache.ts';
import { recordedIngestion } from '../settings/audit.ts';
import { createModeration } from '../settings/moderation.ts';
import type { Command, Context } from './command.ts';
import { withRights } from './dispatch.ts';

/** What the context of one command call is built from. */
interface ContextParts {
  readonly asker: Requester;
  readonly command: Command;
  readonly open: OpenLibrary;
  /** What the asker may see of it. */
  readonly library: Library;
  readonly settings: GuildSettings;
  onSettingsWritten(): void;
  /** See `ModerationParts.changeSettings`. */
  changeSettings(before: GuildSettings, wanted: GuildSettings): Promise<GuildSettings>;
  readonly ingestion: Ingestion;
  readonly conversation: Conversation;
  readonly fetches?: FetchBudget;
  readonly pictures?: Pictures;
  readonly following?: Subscriptions;
  readonly commands: readonly Command[];
  readonly limits: Limits;
  /** Waited for between two time slices of long work. */
  turn(): Promise<unknown>;
  readonly report: Report;
  now(): Date;
}

/**
 * Creates the context of a command call. For moderators' commands that change something, every change is recorded
 * automatically.
 */
export function createContext(parts: ContextParts): Context {
  const { asker, command, library, settings, ingestion, conversation, commands, now } = parts;
  const caller = withRights(asker.caller, settings);
  const moderation = createModeration({ ...parts, caller });
  const isRecorded = command.access === 'moderators';
  return {
    guild: asker.guild,
    caller,
    library,
    ingestion: isRecorded ? recordedIngestion(ingestion, command.name, moderation.record, caller.id) : ingestion,
    settings,
    moderation,
    conversation,
    ...(parts.pictures && { pictures: parts.pictures }),
    ...(parts.following && { following: parts.following }),
    commands,
    keepUnanswered: async (question) => {
      if (!keepsGapsOf(asker, settings)) return;
      await keepGap(parts.open.store, { question, kind: 'unanswered' }, now()).catch(parts.report);
    },
    isGapKept: keepsGapsOf(asker, settings),
    confirmations: async () => {
      if (!settings.keepsGaps) return [];
      return keptConfirmations(parts.open.store).catch((error) => {
        parts.report(error);
        return [];
      });
    },
    inSlices: (steps) => inSlices(steps, parts.turn),
    progress: (done, total) => asker.progress?.(done, total),
    now,
  };
}
