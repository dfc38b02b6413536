import type { Client, GuildBasedChannel } from 'discord.js';
import { type ChannelSettings, channelSettings, type GuildSettings } from '../../app/guild-settings.ts';
import type { ChannelPosition } from '../../app/posts/history.ts';

export function channelOf(client: Client, { guild, channel }: ChannelPosition): GuildBasedChannel | undefined {
  return client.guilds.cache.get(guild)?.channels.cache.get(channel);
}

/** The settings of a channel; for a thread, those of the channel or forum that it belongs to. */
export function settingsOfChannel(settings: GuildSettings, channel: GuildBasedChannel): ChannelSettings {
  return channelSettings(settings, channel.isThread() ? (channel.parentId ?? channel.id) : channel.id);
}
