import { ChannelType, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Restriction } from '../../app/audience.ts';

/** Id of the channel whose audience can read a channel; see `Audience`. */
export function audienceIdOf(channel: GuildBasedChannel): string {
  return isPublicThread(channel) ? (channel.parentId ?? channel.id) : channel.id;
}

export function isPublicThread(
  channel: GuildBasedChannel,
): channel is GuildBasedChannel & { readonly parentId: string } {
  return channel.isThread() && channel.type !== ChannelType.PrivateThread && channel.parentId !== null;
}

/** What keeps a channel from some of the server's members now. */
export function restrictionsOf(channel: GuildBasedChannel): readonly Restriction[] {
  const { everyone } = channel.guild.roles;
  // The permissions of a thread are those of its channel.
  const isSeen = channel.permissionsFor(everyone)?.has(PermissionFlagsBits.ViewChannel) ?? false;
  return [
    ...(isSeen ? [] : (['hidden'] as const)),
    ...(channel.type === ChannelType.PrivateThread ? (['private-thread'] as const) : []),
    ...(isAgeRestricted(channel) ? (['age-restricted'] as const) : []),
  ];
}

/** True for an age-restricted channel and its threads. */
export function isAgeRestricted(channel: GuildBasedChannel): boolean {
  const own = channel.isThread() ? channel.parent : channel;
  return own !== null && 'nsfw' in own && own.nsfw;
}
