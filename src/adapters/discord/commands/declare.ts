import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandType,
  ChannelType,
  type FileUploadType,
  InteractionContextType,
  type LocalizationMap,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../../../app/commands/command.ts';
import { COMMAND_KEYS } from '../../../app/languages/command-keys.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../app/limits.ts';
import { LIMITS } from '../limits.ts';
import { ADD_TO_LIBRARY, ingestCommandOf } from './ingest-command.ts';
import { menusOf } from './menus.ts';
import { type Translate, translator } from './translations.ts';

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

/**
 * All commands as Discord's API declares them.
 * @param translate gives their texts in other languages; English stands in the commands themselves
 */
export function declarations(
  commands: readonly Command[],
  translate: Translate = translator([]),
): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map((command) => declaration(command, translate)),
    ...menusOf(commands).map(({ name }) => menu(name, 'everyone', translate)),
    ...(ingestCommandOf(commands) ? [menu(ADD_TO_LIBRARY, 'moderators', translate)] : []),
  ];
}

function menu(name: string, access: Command['access'], translate: Translate): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name,
    ...named(translate(COMMAND_KEYS.menu(name))),
    contexts: SERVERS_ONLY,
    default_member_permissions: access === 'moderators' ? String(PermissionFlagsBits.ManageGuild) : null,
  };
}

function declaration(command: Command, translate: Translate): RESTPostAPIApplicationCommandsJSONBody {
  const moderators = command.access === 'moderators';
  const given = Object.entries(command.options);
  const options = given.map(([name, option]) => declaredOption(command.name, name, option, translate));
  const more = given.flatMap(([name, option]) => furtherFiles(name, option, translate));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.about,
    ...named(translate(COMMAND_KEYS.command(command.name))),
    ...described(translate(COMMAND_KEYS.commandDescription(command.name))),
    contexts: SERVERS_ONLY,
    default_member_permissions: moderators ? String(PermissionFlagsBits.ManageGuild) : null,
    options: [...options, ...(moderators || PRIVATE in command.options ? [] : [privateOption(translate)]), ...more],
  };
}

/** Fields for texts in other languages; absent where there are none. */
function named(texts: LocalizationMap | undefined) {
  return texts ? { name_localizations: texts } : {};
}

function described(texts: LocalizationMap | undefined) {
  return texts ? { description_localizations: texts } : {};
}

function privateOption(translate: Translate): APIApplicationCommandBasicOption {
  return {
    type: OptionType.Boolean,
    name: PRIVATE,
    description: 'Show the answer only to me',
    ...named(translate(COMMAND_KEYS.option(PRIVATE))),
    ...described(translate(COMMAND_KEYS.private)),
  };
}

function declaredOption(
  command: string,
  name: string,
  option: Option,
  translate: Translate,
): APIApplicationCommandBasicOption {
  const base = {
    name,
    description: option.about,
    ...named(translate(COMMAND_KEYS.option(name))),
    ...described(translate(COMMAND_KEYS.optionDescription(command, name))),
    ...(option.required ? { required: true } : {}),
  };
  switch (option.kind) {
    case 'text':
      return { ...base, type: OptionType.String, max_length: longest(option.maxLength) };
    case 'article':
    case 'speaker':
    case 'person':
      return { ...base, type: OptionType.String, autocomplete: true, max_length: longest(undefined) };
    case 'choice': {
      const choices = option.choices.map((value) => ({
        name: value,
        value,
        ...named(translate(COMMAND_KEYS.choice(value))),
      }));
      return { ...base, type: OptionType.String, choices };
    }
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
function furtherFiles(name: string, option: Option, translate: Translate): APIApplicationCommandBasicOption[] {
  if (option.kind !== 'files') return [];
  return Array.from({ length: option.max - 1 }, (_, at) => ({
    type: OptionType.Attachment,
    name: `${name}-${at + 2}`,
    description: 'One more file',
    ...named(translate(COMMAND_KEYS.option(name), `-${at + 2}`)),
    ...described(translate(COMMAND_KEYS.furtherFile)),
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
