import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandType,
  ChannelType,
  type FileUploadType,
  InteractionContextType,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../../app/commands/command.ts';
import { DEFAULT_TEXT_LENGTH } from '../../app/limits.ts';
import { ADD_TO_LIBRARY, ingestCommandOf } from './ingest-command.ts';
import { LIMITS } from './limits.ts';
import { menusOf } from './menus.ts';

/** The option added to every command for readers: only the asker sees the answer. */
export const PRIVATE = 'private';

/** Channels in which people post; public threads count as their parent channel. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PrivateThread,
] as const;

const SERVERS_ONLY = [InteractionContextType.Guild];

/** All commands as Discord's API declares them. */
export function declarations(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map(declaration),
    ...menusOf(commands).map(({ name }) => menu(name, 'everyone')),
    ...(ingestCommandOf(commands) ? [menu(ADD_TO_LIBRARY, 'moderators')] : []),
  ];
}

function menu(name: string, access: Command['access']): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name,
    contexts: SERVERS_ONLY,
    default_member_permissions: access === 'moderators' ? String(PermissionFlagsBits.ManageGuild) : null,
  };
}

function declaration(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const moderators = command.access === 'moderators';
  const options = Object.entries(command.options).map(([name, option]) => declaredOption(name, option));
  const more = Object.entries(command.options).flatMap(([name, option]) => furtherFiles(name, option));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.about,
    contexts: SERVERS_ONLY,
    default_member_permissions: moderators ? String(PermissionFlagsBits.ManageGuild) : null,
    options: [...options, ...(moderators || PRIVATE in command.options ? [] : [privateOption]), ...more],
  };
}

const privateOption: APIApplicationCommandBasicOption = {
  type: OptionType.Boolean,
  name: PRIVATE,
  description: 'Show the answer only to me',
};

function declaredOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const base = { name, description: option.about, ...(option.required ? { required: true } : {}) };
  switch (option.kind) {
    case 'text':
      return { ...base, type: OptionType.String, max_length: longest(option.maxLength) };
    case 'article':
    case 'speaker':
    case 'person':
      return { ...base, type: OptionType.String, autocomplete: true, max_length: longest(undefined) };
    case 'choice':
      return { ...base, type: OptionType.String, choices: option.choices.map((value) => ({ name: value, value })) };
    case 'integer':
      return { ...base, type: OptionType.Integer, min_value: option.min, max_value: option.max };
    case 'flag':
      return { ...base, type: OptionType.Boolean };
    case 'file':
      return { ...base, type: OptionType.Attachment };
    case 'files':
      return { ...base, type: OptionType.Attachment, file_types: fileTypes(option.endings) };
    case 'channel':
      return { ...base, type: OptionType.Channel, channel_types: [...CHANNEL_TYPES] };
    case 'user':
      return { ...base, type: OptionType.User };
    case 'role':
      return { ...base, type: OptionType.Role };
  }
}

/** Discord has no option with several files: each further file gets its own option after all others. */
function furtherFiles(name: string, option: Option): APIApplicationCommandBasicOption[] {
  if (option.kind !== 'files') return [];
  return Array.from({ length: option.max - 1 }, (_, at) => ({
    type: OptionType.Attachment,
    name: `${name}-${at + 2}`,
    description: 'One more file',
    file_types: fileTypes(option.endings),
  }));
}

/** Extensions with a leading dot, at most as many as Discord accepts. */
export function fileTypes(endings: readonly string[]): FileUploadType[] {
  return endings.slice(0, LIMITS.fileTypes).map((ending) => `.${ending.replace(/^\./, '')}` as const);
}

function longest(length = DEFAULT_TEXT_LENGTH): number {
  return Math.min(length, LIMITS.optionLength);
}
