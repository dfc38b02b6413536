import { type Audience, EVERYBODY, type Restriction, seenWith } from './audience.ts';

/** How people are told what became of their post. */
export const NOTIFICATIONS = ['reaction', 'reply', 'nothing'] as const;

export type Notification = (typeof NOTIFICATIONS)[number];

/** Who sees an answer unless the asker chooses otherwise. */
export const ANSWER_VISIBILITIES = ['public', 'private'] as const;

export type AnswerVisibility = (typeof ANSWER_VISIBILITIES)[number];

/** How answers look: cards of components, or plain embeds with the same words. */
export const LOOKS = ['cards', 'embeds'] as const;

export type Look = (typeof LOOKS)[number];

/**
 * What is answered in a channel. off: nothing in front of others. mentions: what addresses the bot. questions: also questions that
 * address nobody, where the articles answer them. threads: as questions, each in a thread of its own.
 */
export const ANSWERING_MODES = ['off', 'mentions', 'questions', 'threads'] as const;

export type AnsweringMode = (typeof ANSWERING_MODES)[number];

/** True if questions are answered there that address nobody. */
export function isListening(mode: AnsweringMode): boolean {
  return mode === 'questions' || mode === 'threads';
}

/** Settings of one channel. */
export interface ChannelSettings {
  /** True if articles posted there are added to the library. */
  readonly watched: boolean;
  /** True if posts of webhooks and other bots count as well. */
  readonly bots: boolean;
  readonly tell: Notification;
  readonly answering: AnsweringMode;
}

/** The settings of one server, made by its moderators. */
export interface GuildSettings {
  /** By channel id; only channels that differ from `DEFAULT_CHANNEL`. */
  readonly channels: ReadonlyMap<string, ChannelSettings>;
  /** By channel id; only channels that not everybody in the server can see. */
  readonly audiences: ReadonlyMap<string, Audience>;
  /** Id of the role whose members are moderators too. */
  readonly moderatorRole?: string;
  /** Minimum confidence, 0..1, for an answer to count as found; absent: `DEFAULT_THRESHOLD`. */
  readonly threshold?: number;
  readonly answers: AnswerVisibility;
  /** Id of the channel where new articles of feeds are announced; absent: none. */
  readonly newsChannel?: string;
  /** Id of the role that is notified of them; absent: nobody is. */
  readonly newsRole?: string;
  /** True if questions without an answer are kept for a while, without who asked. */
  readonly keepsGaps?: true;
  readonly look: Look;
  /** True if a moderator's reaction adds a message to the library. */
  readonly addsByReaction?: true;
}

export const DEFAULT_CHANNEL: ChannelSettings = {
  watched: false,
  bots: false,
  tell: 'reaction',
  answering: 'mentions',
};

export const DEFAULT_SETTINGS: GuildSettings = {
  channels: new Map(),
  audiences: new Map(),
  answers: 'public',
  look: 'cards',
};

/** The settings of a channel, or the defaults. */
export function channelSettings({ channels }: GuildSettings, channel: string): ChannelSettings {
  return channels.get(channel) ?? DEFAULT_CHANNEL;
}

/** The audience of a channel or a private thread. */
export function audienceOf({ audiences }: GuildSettings, channel: string): Audience {
  return audiences.get(channel) ?? EVERYBODY;
}

/** The settings with the audience of one channel changed. */
export function withAudience(settings: GuildSettings, channel: string, audience: Audience): GuildSettings {
  const audiences = new Map(settings.audiences);
  if (audience.restrictions.length > 0) audiences.set(channel, audience);
  else audiences.delete(channel);
  return { ...settings, audiences };
}

/** The settings with what keeps a channel from some of the server's members, as it is now on the platform. */
export function withRestrictions(
  settings: GuildSettings,
  [channel, restrictions]: readonly [string, readonly Restriction[]],
): GuildSettings {
  return withAudience(settings, channel, seenWith(audienceOf(settings, channel), restrictions));
}
