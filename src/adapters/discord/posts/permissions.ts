import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Message } from '../../../app/languages/messages.ts';

/** Permissions the bot needs in a watched channel. */
export const REQUIRED_PERMISSIONS = [
  ['permission-view', PermissionFlagsBits.ViewChannel],
  ['permission-history', PermissionFlagsBits.ReadMessageHistory],
  ['permission-send', PermissionFlagsBits.SendMessages],
  ['permission-react', PermissionFlagsBits.AddReactions],
] as const;

/** Permissions that answering in threads needs besides. */
const THREAD_PERMISSIONS = [
  ['permission-threads', PermissionFlagsBits.CreatePublicThreads],
  ['permission-send-threads', PermissionFlagsBits.SendMessagesInThreads],
] as const;

/** Without these a channel cannot be read at all. */
const TO_READ = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/**
 * The permissions that the bot lacks in a channel, by the names that Discord shows; empty if the bot's own membership is unknown.
 * @param inThreads true if it answers in threads there
 */
export function missingPermissions(channel: GuildBasedChannel, inThreads = false): readonly Message[] {
  const given = channel.permissionsFor(channel.client.user);
  const needed = [...REQUIRED_PERMISSIONS, ...(inThreads ? THREAD_PERMISSIONS : [])];
  return given ? needed.filter(([, bit]) => !given.has(bit)).map(([key]) => ({ key })) : [];
}

/** True if the bot may read a channel's history; otherwise an empty history proves nothing. */
export function canRead(channel: GuildBasedChannel): boolean {
  return channel.permissionsFor(channel.client.user)?.has(TO_READ) ?? false;
}
