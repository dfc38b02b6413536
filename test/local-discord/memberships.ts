import type { LocalDiscord } from './local-discord.ts';
import { type Guild, guildPayload } from './world.ts';

/** Removes the bot from a server; it is told unless it is away. */
export function removeBot({ world, gateway }: LocalDiscord, guild: Guild): void {
  world.guilds.delete(guild.id);
  gateway.dispatch('GUILD_DELETE', { id: guild.id });
}

/** Brings the bot into a server, again or for the first time. */
export function addBot({ world, gateway }: LocalDiscord, guild: Guild): void {
  world.guilds.set(guild.id, guild);
  gateway.dispatch('GUILD_CREATE', guildPayload(guild, world.bot));
}

/** Discord loses sight of a server; the bot is still in it. */
export function beginOutage({ gateway }: LocalDiscord, guild: Guild): void {
  gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true });
}
