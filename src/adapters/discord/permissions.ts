import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

/** What the bot must be allowed in a channel whose posts it takes, by the names that Discord shows. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Add Reactions', PermissionFlagsBits.AddReactions],
] as const;

/** Without these a channel cannot be read at all. */
const TO_READ = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** The permissions that the bot lacks in a channel; nothing is known where the server has not told of it. */
export function lackedIn(channel: GuildBasedChannel): readonly string[] {
  const given = channel.permissionsFor(channel.client.user);
  return given ? NEEDED.filter(([, bit]) => !given.has(bit)).map(([name]) => name) : [];
}

/** True when the bot may see what stands in a channel: without that an empty history says nothing. */
export function mayRead(channel: GuildBasedChannel): boolean {
  return channel.permissionsFor(channel.client.user)?.has(TO_READ) ?? false;
}
