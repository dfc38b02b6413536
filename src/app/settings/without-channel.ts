import type { GuildSettings } from '../guild-settings.ts';

/** The settings without a channel that is gone; the same object if they do not name it. */
export function withoutChannel(settings: GuildSettings, channel: string): GuildSettings {
  const { newsChannel, ...rest } = settings;
  if (newsChannel !== channel && !settings.channels.has(channel)) return settings;
  const channels = new Map([...settings.channels].filter(([id]) => id !== channel));
  return { ...rest, channels, ...(newsChannel !== undefined && newsChannel !== channel && { newsChannel }) };
}
