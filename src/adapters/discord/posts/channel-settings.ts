import type { BaseInteraction, Client, GuildBasedChannel } from 'discord.js';
import { type Audience, seenWith } from '../../../app/audience.ts';
import { audienceOf, type ChannelSettings, channelSettings, type GuildSettings } from '../../../app/guild-settings.ts';
import type { ChannelPosition } from '../../../app/posts/history.ts';
import { audienceIdOf, restrictionsOf } from '../audience.ts';

export function channelOf(client: Client, { guild, channel }: ChannelPosition): GuildBasedChannel | undefined {
  return client.guilds.cache.get(guild)?.channels.cache.get(channel);
}

/**
 * The settings of a channel; for a public thread, those of the channel or forum that it belongs to. A private thread has its
 * own: who watches a channel does not mean what some of its members talk about among themselves.
 */
export function settingsOfChannel(settings: GuildSettings, channel: GuildBasedChannel): ChannelSettings {
  return channelSettings(settings, audienceIdOf(channel));
}

/** True where nothing is answered in front of others. A channel that is not known is taken for one where it is. */
export function isSwitchedOff(settings: GuildSettings, channel: BaseInteraction['channel']): boolean {
  return channel !== null && !channel.isDMBased() && settingsOfChannel(settings, channel).answering === 'off';
}

/** The audience of a channel or thread as it is on Discord now, with what moderators opened. */
export function audienceOfChannel(settings: GuildSettings, channel: GuildBasedChannel): Audience {
  return seenWith(audienceOf(settings, audienceIdOf(channel)), restrictionsOf(channel));
}
