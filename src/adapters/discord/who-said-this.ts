import type { Command } from '../../app/commands/command.ts';
import { DEFAULT_TEXT_LENGTH } from '../../app/limits.ts';

/** The message menu entry, under "Apps". */
export const WHO_SAID_THIS = 'Who said this?';

/** The command behind the menu entry and its text option; undefined if there is no such command. */
export function whoSaidOf(
  commands: readonly Command[],
): { readonly command: string; readonly option: string; readonly length: number } | undefined {
  const command = commands.find((c) => c.name === 'who-said');
  const [name, option] = Object.entries(command?.options ?? {})[0] ?? [];
  if (!command || !name || option?.kind !== 'text') return undefined;
  return { command: command.name, option: name, length: option.maxLength ?? DEFAULT_TEXT_LENGTH };
}

/** The message's text, cut at a word to the length that the option accepts. */
export function wordsWithin(message: string, length: number): string {
  const words = message.trim();
  if (words.length <= length) return words;
  const room = words.slice(0, length + 1);
  const space = room.search(/\s\S*$/);
  return room.slice(0, space > 0 ? space : length).trimEnd();
}
