import { COMMAND_KEYS } from '../languages/command-keys.ts';
import type { Declared } from '../languages/messages.ts';
import type { Command, Option } from './command.ts';

/** What a command does, in the language of who reads it. */
export function commandAbout({ name, about }: Pick<Command, 'name' | 'about'>): Declared {
  return { declared: COMMAND_KEYS.commandDescription(name), english: about };
}

/** What an option of a command is for, in the language of who reads it. */
export function optionAbout(command: string, name: string, { about }: Pick<Option, 'about'>): Declared {
  return { declared: COMMAND_KEYS.optionDescription(command, name), english: about };
}

/** How an option is called, in the language of who reads it. */
export function optionName(name: string): Declared {
  return { declared: COMMAND_KEYS.option(name), english: name };
}
