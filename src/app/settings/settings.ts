import { isDeepStrictEqual } from 'node:util';
import type { LibraryStore } from '../../domain/store.ts';
import { type Audience, EVERYBODY, RESTRICTIONS } from '../audience.ts';
import {
  ANSWER_VISIBILITIES,
  ANSWERING_MODES,
  type ChannelSettings,
  DEFAULT_CHANNEL,
  DEFAULT_SETTINGS,
  type GuildSettings,
  LOOKS,
  NOTIFICATIONS,
} from '../guild-settings.ts';
import { refusal } from '../languages/refusal.ts';
import { MAX_CHANNELS } from '../limits.ts';

/**
 * Reads the settings of one server. A value that cannot be read counts as not set, so that no row can block a server.
 */
export async function readSettings(store: LibraryStore): Promise<GuildSettings> {
  return settingsOf(await store.settings());
}

/** The audience of one channel, without reading the other settings. */
export async function readAudience(store: Pick<LibraryStore, 'setting'>, channel: string): Promise<Audience> {
  const stored = await store.setting(AUDIENCE + channel);
  return stored === undefined ? EVERYBODY : audienceFrom(stored);
}

/**
 * Writes the settings that differ from the stored ones, all or none.
 * @throws UserError `limit-reached` if too many channels have settings; nothing is written then
 */
export async function writeSettings(store: LibraryStore, settings: GuildSettings): Promise<Written> {
  const wanted = storedForm(settings);
  if (settings.channels.size > MAX_CHANNELS) {
    throw refusal('limit-reached', 'channels-full', { count: MAX_CHANNELS });
  }
  const stored = await store.settings();
  const names = new Set([...[...stored.keys()].filter(isGuildSetting), ...wanted.keys()]);
  const differing = [...names].filter((name) => stored.get(name) !== wanted.get(name));
  const { version } = await store.setSettings(new Map(differing.map((name) => [name, wanted.get(name)])));
  return { changes: differing.length === 0 ? 0 : 1, version, settings: settingsOf(wanted) };
}

interface Written {
  /** By how much the store's version was raised. */
  readonly changes: number;
  readonly version: number;
  /** As they are read from now on. */
  readonly settings: GuildSettings;
}

/** Prefixes and names in the store; it also holds settings of other modules. */
const CHANNEL = 'channel:';
const AUDIENCE = 'audience:';
const NAMES = {
  moderatorRole: 'moderator-role',
  threshold: 'threshold-percent',
  answers: 'answers',
  newsChannel: 'news-channel',
  newsRole: 'news-role',
  keepsGaps: 'keeps-gaps',
  look: 'look',
  addsByReaction: 'adds-by-reaction',
} as const;

function isGuildSetting(name: string): boolean {
  return name.startsWith(CHANNEL) || name.startsWith(AUDIENCE) || Object.values<string>(NAMES).includes(name);
}

function storedForm({
  channels,
  audiences,
  moderatorRole,
  threshold,
  answers,
  newsChannel,
  newsRole,
  keepsGaps,
  look,
  addsByReaction,
}: GuildSettings): Map<string, string> {
  const form = new Map<string, string>();
  for (const [id, channel] of channels) {
    if (!isDeepStrictEqual(channel, DEFAULT_CHANNEL)) form.set(CHANNEL + id, JSON.stringify(channel));
  }
  for (const [id, audience] of audiences) form.set(AUDIENCE + id, JSON.stringify(audience));
  if (moderatorRole !== undefined) form.set(NAMES.moderatorRole, moderatorRole);
  if (threshold !== undefined) form.set(NAMES.threshold, String(Math.round(threshold * 100)));
  if (answers !== DEFAULT_SETTINGS.answers) form.set(NAMES.answers, answers);
  if (newsChannel !== undefined) form.set(NAMES.newsChannel, newsChannel);
  if (newsRole !== undefined) form.set(NAMES.newsRole, newsRole);
  if (keepsGaps) form.set(NAMES.keepsGaps, 'yes');
  if (look !== DEFAULT_SETTINGS.look) form.set(NAMES.look, look);
  if (addsByReaction) form.set(NAMES.addsByReaction, 'yes');
  return form;
}

function settingsOf(stored: ReadonlyMap<string, string>): GuildSettings {
  const channels = new Map<string, ChannelSettings>();
  for (const [name, value] of stored) {
    const channel = name.startsWith(CHANNEL) ? channelOf(value) : undefined;
    if (channel && !isDeepStrictEqual(channel, DEFAULT_CHANNEL)) channels.set(name.slice(CHANNEL.length), channel);
  }
  const audiences = [...stored].filter(([name]) => name.startsWith(AUDIENCE));
  const moderatorRole = stored.get(NAMES.moderatorRole);
  const threshold = percentOf(stored.get(NAMES.threshold));
  const newsChannel = stored.get(NAMES.newsChannel);
  const newsRole = stored.get(NAMES.newsRole);
  return {
    channels,
    audiences: new Map(audiences.map(([name, value]) => [name.slice(AUDIENCE.length), audienceFrom(value)])),
    ...(moderatorRole && { moderatorRole }),
    ...(threshold !== undefined && { threshold }),
    answers: ANSWER_VISIBILITIES.find((audience) => audience === stored.get(NAMES.answers)) ?? DEFAULT_SETTINGS.answers,
    ...(newsChannel && { newsChannel }),
    ...(newsRole && { newsRole }),
    ...(stored.get(NAMES.keepsGaps) === 'yes' && { keepsGaps: true as const }),
    look: LOOKS.find((look) => look === stored.get(NAMES.look)) ?? DEFAULT_SETTINGS.look,
    ...(stored.get(NAMES.addsByReaction) === 'yes' && { addsByReaction: true as const }),
  };
}

function channelOf(value: string): ChannelSettings | undefined {
  try {
    const { watched, bots, tell, answering } = JSON.parse(value);
    return {
      watched: watched === true,
      bots: bots === true,
      tell: NOTIFICATIONS.find((each) => each === tell) ?? DEFAULT_CHANNEL.tell,
      answering: ANSWERING_MODES.find((each) => each === answering) ?? DEFAULT_CHANNEL.answering,
    };
  } catch {
    return undefined;
  }
}

/** One that cannot be read counts as closed: it is only stored for channels that not everybody can see. */
function audienceFrom(value: string): Audience {
  try {
    const { restrictions, opened } = JSON.parse(value);
    const known = (given: unknown) => RESTRICTIONS.filter((each) => Array.isArray(given) && given.includes(each));
    if (known(restrictions).length > 0) return { restrictions: known(restrictions), opened: known(opened) };
  } catch {}
  return { restrictions: ['hidden'], opened: [] };
}

function percentOf(value: string | undefined): number | undefined {
  return value !== undefined && /^(?:\d{1,2}|100)$/.test(value) ? Number(value) / 100 : undefined;
}
