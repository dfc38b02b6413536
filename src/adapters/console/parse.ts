import type { Command, Options } from '../../app/commands/command.ts';
import { findCommand } from '../../app/commands/dispatch.ts';
import { didYouMean } from '../../app/did-you-mean.ts';
import { UserError } from '../../domain/errors.ts';

/** Unchecked values by option; `true` for a bare flag. The value of a file option is a path. */
type Typed = Readonly<Record<string, string | true>>;

/** What a typed line requests. */
export type Request =
  | { readonly kind: 'empty' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'question'; readonly words: string }
  | { readonly kind: 'command'; readonly name: string; readonly options: Typed };

const LEAVE: ReadonlySet<string> = new Set(['/quit', '/exit', 'quit', 'exit']);
const QUOTED: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
];

/**
 * Parses one line: `/command option: value option2: value`, with the first option's name optional, or plain text, which
 * is a question. Only the command's own option names end a value, so values may contain colons and links; a value may
 * be quoted.
 * @throws UserError naming the unknown or misspelled command or option
 */
export function parseLine(line: string, commands: readonly Command[]): Request {
  const words = line.trim();
  if (words === '') return { kind: 'empty' };
  if (LEAVE.has(words.toLowerCase())) return { kind: 'leave' };
  if (!words.startsWith('/')) return { kind: 'question', words };
  const [, name = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(words) ?? [];
  const command = findCommand(commands, name);
  return { kind: 'command', name: command.name, options: parseOptions(rest, command) };
}

function parseOptions(text: string, command: Command): Typed {
  const options: Record<string, string | true> = {};
  let rest = text;
  let name = optionAt(rest, command.options)?.name;
  if (name === undefined && rest !== '') name = firstOption(rest, command);
  else rest = afterName(rest, name);
  while (name !== undefined) {
    if (Object.hasOwn(options, name)) throw new UserError('bad-option', `/${command.name} got "${name}" twice.`);
    const { value, after } = readValue(rest, command.options);
    options[name] = value === '' && command.options[name]?.kind === 'flag' ? true : value;
    name = optionAt(after, command.options)?.name;
    rest = afterName(after, name);
  }
  return options;
}

/**
 * The option that a value without a name belongs to; refuses a misspelled option name instead of treating it as text.
 */
function firstOption(text: string, command: Command): string {
  const [first] = Object.keys(command.options);
  if (first === undefined) throw new UserError('bad-option', `/${command.name} has no options.`);
  const [, typed] = /^([\w-]{1,32}):(?=\s|$)/.exec(text) ?? [];
  const meant = typed && didYouMean(typed.toLowerCase(), Object.keys(command.options));
  if (meant) throw new UserError('bad-option', `/${command.name} has no option "${typed}"; did you mean "${meant}"?`);
  return first;
}

/** The option name at the beginning of the text (`about:`), ignoring case. */
function optionAt(text: string, options: Options): { readonly name: string; readonly length: number } | undefined {
  const [match, typed] = /^\s*([\w-]{1,32}):/.exec(text) ?? [];
  const name = typed?.toLowerCase();
  if (match === undefined || name === undefined || !Object.hasOwn(options, name)) return undefined;
  return { name, length: match.length };
}

function afterName(text: string, name: string | undefined): string {
  return name === undefined ? text : text.slice(text.indexOf(':') + 1);
}

/** A value up to the next option name or the end. */
function readValue(text: string, options: Options): { readonly value: string; readonly after: string } {
  const start = text.trimStart();
  if (optionAt(start, options)) return { value: '', after: text };
  const quoted = readQuoted(start, options);
  if (quoted) return quoted;
  for (const match of start.matchAll(/\s(?=[\w-]{1,32}:)/g)) {
    if (!optionAt(start.slice(match.index), options)) continue;
    return { value: start.slice(0, match.index).trim(), after: start.slice(match.index) };
  }
  return { value: start.trim(), after: '' };
}

/** A quoted value, if the closing mark is followed by another option or the end. */
function readQuoted(text: string, options: Options): { readonly value: string; readonly after: string } | undefined {
  const closing = QUOTED.find(([open]) => text.startsWith(open))?.[1];
  if (closing === undefined) return undefined;
  const end = text.indexOf(closing, 1);
  if (end < 0) return undefined;
  const after = text.slice(end + 1);
  const isWhole = after.trim() === '' || (/^\s/.test(after) && optionAt(after, options));
  return isWhole ? { value: text.slice(1, end), after } : undefined;
}
