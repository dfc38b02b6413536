import type { Command } from '../../../app/commands/command.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../app/limits.ts';

/** A command that takes words, and the option for them. */
export interface TextCommand {
  readonly command: string;
  readonly option: string;
  /** UTF-16 units that the option accepts. */
  readonly length: number;
}

/** Undefined if there is no such command, or its first option takes no words. */
export function textCommandOf(commands: readonly Command[], wanted: string): TextCommand | undefined {
  const command = commands.find(({ name }) => name === wanted);
  const [name, option] = Object.entries(command?.options ?? {})[0] ?? [];
  if (!command || !name || option?.kind !== 'text') return undefined;
  return { command: command.name, option: name, length: option.maxLength ?? DEFAULT_TEXT_LENGTH };
}

/** The text, cut at a word to the length that an option accepts. */
export function wordsWithin(message: string, length: number): string {
  const words = message.trim();
  if (words.length <= length) return words;
  const room = words.slice(0, length + 1);
  const space = room.search(/\s\S*$/);
  return room.slice(0, space > 0 ? space : length).trimEnd();
}
