import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

/** Permissions the bot needs in a watched channel, with the names that Discord shows. */
export const REQUIRED_PERMISSIONS = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Add Reactions', PermissionFlagsBits.AddReactions],
] as const;

/** Permissions that answering in threads needs besides. */
const THREAD_PERMISSIONS = [
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
] as const;

/** Without these a channel cannot be read at all. */
const TO_READ = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/**
 * The permissions that the bot lacks in a channel; empty if the bot's own membership is unknown.
 * @param inThreads true if it answers in threads there
 */
export function missingPermissions(channel: GuildBasedChannel, inThreads = false): readonly string[] {
  const given = channel.permissionsFor(channel.client.user);
  const needed = [...REQUIRED_PERMISSIONS, ...(inThreads ? THREAD_PERMISSIONS : [])];
  return given ? needed.filter(([, bit]) => !given.has(bit)).map(([name]) => name) : [];
}

/** True if the bot may read a channel's history; otherwise an empty history proves nothing. */
export function canRead(channel: GuildBasedChannel): boolean {
  return channel.permissionsFor(channel.client.user)?.has(TO_READ) ?? false;
}
