import { shortId } from '../../domain/article.ts';
import type { NumberedAction } from '../../domain/store.ts';
import type { Caller } from '../caller.ts';
import { eraseConfirmation, eraseConfirmations, keepConfirmation, MAX_CONFIRMATIONS } from '../gaps/confirmations.ts';
import { eraseGaps, keepsGapsOf, keptGaps } from '../gaps/gaps.ts';
import type { GuildSettings } from '../guild-settings.ts';
import type { FetchBudget } from '../ingestion/fetch-budget.ts';
import { Quota } from '../ingestion/quota.ts';
import { cutAtWord } from '../labels.ts';
import { inEnglish } from '../languages/messages.ts';
import { refusal } from '../languages/refusal.ts';
import type { Limits } from '../limits.ts';
import type { Moderation } from '../ports.ts';
import type { Requester } from '../requester.ts';
import type { Report } from '../runtime/errors.ts';
import type { OpenLibrary } from '../runtime/library-cache.ts';
import { articleIn, subjectOf } from './audit.ts';
import { readSettings } from './settings.ts';
import { changedLines } from './settings-words.ts';

/** UTF-16 units of an action's subject: the longest title with its file or id. */
const SUBJECT_LENGTH = 500;

/** The dependencies of moderation by one caller in one server. */
export interface ModerationParts {
  readonly asker: Requester;
  /** The caller with the rights that the settings give. */
  readonly caller: Caller;
  readonly open: OpenLibrary;
  readonly settings: GuildSettings;
  readonly limits: Limits;
  /** Missing if fetches are not counted. */
  readonly fetches?: FetchBudget;
  readonly report: Report;
  /** Called after settings were written. */
  onSettingsWritten(): void;
  /** Writes the settings and does what follows from them; see `changeSettings`. Called within the server's turn. */
  changeSettings(before: GuildSettings, wanted: GuildSettings): Promise<GuildSettings>;
  now(): Date;
}

/** Creates what a server's moderators can do besides adding articles. */
export function createModeration(parts: ModerationParts): Moderation {
  const { asker, caller, limits, fetches, report, now } = parts;
  const { library, store, inTurn } = parts.open;
  // What is recorded has been stored by then: a record that cannot be written goes to the log instead of to the moderator,
  // who would take it for a refusal.
  const record: Moderation['record'] = async (what, subject, by = caller.id) => {
    const at = `${now().toISOString().slice(0, 19)}Z`;
    try {
      await store.recordAction({ at, by, what, subject: cutAtWord(subject, SUBJECT_LENGTH) });
    } catch (cause) {
      report(new Error(`not in the record: at ${at} by ${by}: ${what}: ${subject}`, { cause }));
    }
  };
  return {
    record,
    saveSettings: (change) =>
      inTurn(async () => {
        const before = await readSettings(store);
        const after = await save(parts, before, change(before));
        for (const line of changedLines(before, after)) await record('settings', inEnglish(line));
        if (before.keepsGaps && !after.keepsGaps) {
          await eraseGaps(store, now(), 'all');
          await eraseConfirmations(store);
        }
        return after;
      }),
    usage: () => ({
      ...new Quota(library, limits).usage(),
      ...(fetches && { fetches: fetches.use(asker.guild) }),
    }),
    actions: (limit, before) => visibleActions(parts, limit, before),
    channelFaults: async (channel) => asker.channelFaults?.(channel) ?? [],
    restrictions: async (channel) => asker.restrictions?.(channel),
    gaps: () => keptGaps(store, now()),
    confirm: async (confirmation) => {
      if (!keepsGapsOf(asker, parts.settings)) throw refusal('not-allowed', 'confirm-not-here');
      if (!(await keepConfirmation(store, confirmation)))
        throw refusal('limit-reached', 'confirm-too-many', { count: MAX_CONFIRMATIONS });
      const article = library.catalogue.reading(confirmation.article)?.article;
      await record('confirm', article ? subjectOf(article) : '');
    },
    takeBackConfirmation: async (question) => {
      const wasKept = await eraseConfirmation(store, question);
      if (wasKept) await record('confirm remove', '');
      return wasKept;
    },
    emptyShelf: (channel) => inTurn(() => store.emptyShelf(channel)),
  };
}

async function save(
  { changeSettings, onSettingsWritten }: ModerationParts,
  before: GuildSettings,
  wanted: GuildSettings,
): Promise<GuildSettings> {
  try {
    return await changeSettings(before, wanted);
  } finally {
    onSettingsWritten();
  }
}

/** The actions on record without those on articles that are kept outside of the library: nothing of them is shown. */
async function visibleActions(
  { open: { library, store } }: ModerationParts,
  limit: number,
  before?: number,
): Promise<readonly NumberedAction[]> {
  const isShelved = (await store.shelves()).size > 0;
  const shelved = isShelved ? await store.shelved() : [];
  if (shelved.length === 0) return store.actions(limit, before);
  const hiddenUpTo = new Map<string, number>();
  for (const { article, hiddenActions, formerIds = [] } of shelved) {
    const until = hiddenActions ?? (library.catalogue.has(article.id) ? 0 : Number.POSITIVE_INFINITY);
    for (const id of [article.id, ...formerIds].map(shortId))
      hiddenUpTo.set(id, Math.max(until, hiddenUpTo.get(id) ?? 0));
  }
  const isHidden = ({ number, subject }: NumberedAction) => number <= (hiddenUpTo.get(articleIn(subject)) ?? 0);
  const found: NumberedAction[] = [];
  let from = before;
  while (found.length < limit) {
    const page = await store.actions(limit, from);
    found.push(...page.filter((action) => !isHidden(action)));
    from = page.at(-1)?.number;
    if (page.length < limit) break;
  }
  return found.slice(0, limit);
}
