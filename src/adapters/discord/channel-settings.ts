import type { Client, GuildBasedChannel } from 'discord.js';
import { type ChannelSettings, channelSettings, type GuildSettings } from '../../app/guild-settings.ts';
import type { ChannelPosition } from '../../app/posts/history.ts';

export function channelOf(client: Client, { guild, channel }: ChannelPosition): GuildBasedChannel | undefined {
  return client.guilds.cache.get(guild)?.channels.cache.get(channel);
}

/** What a server wishes in a channel; in a thread, what it wishes in the channel or forum that the thread belongs to. */
export function wishesOf(settings: GuildSettings, channel: GuildBasedChannel): ChannelSettings {
  return channelSettings(settings, channel.isThread() ? (channel.parentId ?? channel.id) : channel.id);
}
