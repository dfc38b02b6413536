import { EVERYBODY } from '../audience.ts';
import { type GuildSettings, withAudience } from '../guild-settings.ts';

/** The settings without a channel that is gone; the same object if they do not name it. */
export function withoutChannel(settings: GuildSettings, channel: string): GuildSettings {
  const { newsChannel, ...rest } = settings;
  const { audiences } = withAudience(settings, channel, EVERYBODY);
  const isNamed = settings.channels.has(channel) || settings.audiences.has(channel);
  if (newsChannel !== channel && !isNamed) return settings;
  const channels = new Map([...settings.channels].filter(([id]) => id !== channel));
  return { ...rest, channels, audiences, ...(newsChannel !== undefined && newsChannel !== channel && { newsChannel }) };
}
