/** How people learn what became of their post. */
export const TELLS = ['reaction', 'reply', 'nothing'] as const;

export type Tell = (typeof TELLS)[number];

/** Who sees an answer when the person who asks says nothing about it. */
export const AUDIENCES = ['public', 'private'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** What a server wants in one of its channels. */
export interface ChannelSettings {
  /** True when articles that are posted there are taken. */
  readonly watched: boolean;
  /** True when posts of webhooks and other bots are taken too. */
  readonly bots: boolean;
  readonly tell: Tell;
}

/** What a server's moderators set; a function of its store alone. */
export interface GuildSettings {
  /** By channel id; those that differ from `DEFAULT_CHANNEL`. */
  readonly channels: ReadonlyMap<string, ChannelSettings>;
  /** Id of the role whose members are moderators too. */
  readonly moderatorRole?: string;
  /** Confidence from which on the articles are said to answer, 0..1; absent: `DEFAULT_THRESHOLD`. */
  readonly threshold?: number;
  readonly answers: Audience;
  /** Id of the channel where news of feeds is announced; absent: nowhere. */
  readonly newsChannel?: string;
}

export const DEFAULT_CHANNEL: ChannelSettings = { watched: false, bots: false, tell: 'reaction' };

export const DEFAULT_SETTINGS: GuildSettings = { channels: new Map(), answers: 'public' };

/** What holds in a channel, set or not. */
export function channelSettings({ channels }: GuildSettings, channel: string): ChannelSettings {
  return channels.get(channel) ?? DEFAULT_CHANNEL;
}
