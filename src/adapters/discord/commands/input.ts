import {
  type Attachment,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  type GuildMember,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Requester } from '../../../app/app.ts';
import type { Caller } from '../../../app/caller.ts';
import type { GivenFile } from '../../../app/given-file.ts';
import { isAgeRestricted, restrictionsOf } from '../audience.ts';
import { languageOf } from '../reader-language.ts';
import { PRIVATE } from './declare.ts';
import { download } from './download.ts';

/** Discord's code for somebody who is not in a server. */
const UNKNOWN_MEMBER = 10007;

/**
 * Who uses a command, button or menu, and where; undefined outside servers, and in servers without the bot, where people can use
 * an app that they installed for themselves. Permissions are as stated by Discord.
 */
export function requesterOf(interaction: BaseInteraction): Requester | undefined {
  // Nobody would tell the bot there who can see what.
  if (!interaction.guildId || !interaction.client.guilds.cache.has(interaction.guildId)) return undefined;
  return {
    guild: interaction.guildId,
    channel: interaction.channelId ?? '',
    ...ageRestriction(interaction.channel),
    ...hiddenPlace(interaction.channel),
    languages: { own: languageOf(interaction.locale), server: languageOf(interaction.guildLocale ?? '') },
    caller: {
      id: interaction.user.id,
      name: interaction.user.displayName,
      moderator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
      roles: rolesOf(interaction.member),
    },
  };
}

/** The author of a server message; undefined outside servers. */
export function authorOf(message: Message): Requester | undefined {
  if (!message.guildId) return undefined;
  const { id, displayName } = message.author;
  const moderator = message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false;
  // Discord does not tell in which language somebody writes a message.
  const language = languageOf(message.guild?.preferredLocale ?? '');
  return {
    guild: message.guildId,
    channel: message.channelId,
    ...ageRestriction(message.channel),
    ...hiddenPlace(message.channel),
    languages: { own: language, server: language },
    caller: { id, name: displayName, moderator, roles: rolesOf(message.member) },
  };
}

/**
 * A person who uses a button outside of the server that it is about.
 * @param channel where the button is
 * @returns undefined for somebody who is not in the server
 */
export async function memberOf(
  client: Client,
  guild: string,
  person: string,
  channel: string,
): Promise<Requester | undefined> {
  try {
    const server = client.guilds.cache.get(guild);
    // Asked for anew: the rights may have changed since the member was last seen.
    const member = await server?.members.fetch({ user: person, force: true });
    return member && { guild, channel, caller: callerOf(member) };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === UNKNOWN_MEMBER) return undefined;
    throw error;
  }
}

/** A member with the rights that were last seen. */
export function callerOf(member: GuildMember): Caller {
  const moderator = member.permissions.has(PermissionFlagsBits.ManageGuild);
  return { id: member.id, name: member.displayName, moderator, roles: rolesOf(member) };
}

/** A channel that is not known is taken for one that is not age-restricted. */
function ageRestriction(channel: BaseInteraction['channel']): Pick<Requester, 'isAgeRestricted'> {
  return channel && !channel.isDMBased() && isAgeRestricted(channel) ? { isAgeRestricted: true } : {};
}

/** A channel that is not known is taken for one that not everybody can see. */
function hiddenPlace(channel: BaseInteraction['channel']): Pick<Requester, 'isHiddenPlace'> {
  const isSeen = channel && !channel.isDMBased() && restrictionsOf(channel).length === 0;
  return isSeen ? {} : { isHiddenPlace: true };
}

/** If the server is not cached, the member has Discord's raw form. */
function rolesOf(member: BaseInteraction['member'] | Message['member']): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** The raw options, and whether the answer is private if the asker said so. */
export function optionsOf(interaction: ChatInputCommandInteraction): {
  readonly options: Readonly<Record<string, unknown>>;
  readonly isPrivate: boolean | undefined;
} {
  const { data } = interaction.options;
  const values = data.filter(({ attachment }) => !attachment).map(({ name, value }) => [name, value] as const);
  const given: Record<string, unknown> = Object.fromEntries(values);
  for (const { name, attachment } of data) if (attachment) addFile(given, name, givenFile(attachment));
  const { [PRIVATE]: isPrivate, ...options } = given;
  return { options, isPrivate: typeof isPrivate === 'boolean' ? isPrivate : undefined };
}

/** Further files of an option are named with a number, `file-2`; see `declare.ts`. */
function addFile(options: Record<string, unknown>, name: string, file: GivenFile): void {
  const option = name.replace(/-\d{1,2}$/, '');
  const former = options[option];
  options[option] = former === undefined ? file : [former, file].flat();
}

/** A file attached by a person. */
export function givenFile({ name, size, contentType, url }: Attachment): GivenFile {
  return { name, size, ...(contentType ? { contentType } : {}), bytes: () => download(url, size) };
}
