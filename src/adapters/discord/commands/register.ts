import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { CommandMention } from './command-mention.ts';

/** What became of the commands, and the ids that Discord gave to slash commands, by name. */
export interface Registered {
  readonly outcome: 'registered' | 'unchanged';
  readonly ids: CommandMention;
}

/** Registers the commands with Discord, for one server or globally, unless they are registered already. */
export async function registerCommands(
  rest: REST,
  application: string,
  guild: string | undefined,
  declared: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<Registered> {
  const route = guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (isDeepStrictEqual(normalised(registered), normalised(declared))) {
    return { outcome: 'unchanged', ids: idsOf(registered) };
  }
  return { outcome: 'registered', ids: idsOf(await rest.put(route, { body: declared })) };
}

function idsOf(commands: unknown): CommandMention {
  const list: readonly Shape[] = Array.isArray(commands) ? commands : [];
  const slash = list.filter(({ type = ApplicationCommandType.ChatInput }) => type === ApplicationCommandType.ChatInput);
  return new Map(slash.map(({ name, id }) => [String(name), String(id)]));
}

/**
 * Normalises a list for comparison: only fields that we declare, sorted by name, without defaults that Discord adds or
 * omits.
 */
function normalised(commands: unknown): unknown[] {
  return (Array.isArray(commands) ? commands : [])
    .map((command) => shape(command, COMMAND_FIELDS))
    .sort((a, b) => String(a.type).localeCompare(String(b.type)) || String(a.name).localeCompare(String(b.name)));
}

const NAMING_FIELDS = ['type', 'name', 'name_localizations', 'description', 'description_localizations'];
const COMMAND_FIELDS = [...NAMING_FIELDS, 'contexts', 'default_member_permissions', 'options'];
const OPTION_FIELDS = [
  ...NAMING_FIELDS,
  'required',
  'autocomplete',
  'choices',
  'min_value',
  'max_value',
  'max_length',
  'file_types',
];
const CHOICE_FIELDS = ['name', 'name_localizations', 'value'];
const FIELDS_WITHIN: Readonly<Record<string, readonly string[]>> = { options: OPTION_FIELDS, choices: CHOICE_FIELDS };

type Shape = Record<string, unknown>;

function shape(given: Shape, fields: readonly string[]): Shape {
  return Object.fromEntries(
    fields.map((field) => {
      const value = given[field];
      const within = FIELDS_WITHIN[field];
      if (within && Array.isArray(value)) return [field, value.length > 0 ? value.map((v) => shape(v, within)) : null];
      // undefined, null, false and '' all mean "not set" in these fields; only 0, as a minimum, is a value.
      return [field, value === 0 ? 0 : value || null];
    }),
  );
}
