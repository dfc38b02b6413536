import { type Command, defineCommand, type Option } from '../src/app/commands/command.ts';
import { findCommand } from '../src/app/commands/dispatch.ts';
import { line, list, type Reply } from '../src/app/reply.ts';

export const helpCommand = defineCommand({
  name: 'help',
  about: 'What can be asked, and how',
  access: 'everyone',
  options: {
    command: { kind: 'text', about: 'One command to explain', maxLength: 33 },
  },
  examples: ['/help', '/help quotes'],
  async run({ command: typed }, { commands, caller }) {
    if (typed === undefined) return overview(commands, caller.moderator);
    return explain(findCommand(commands, typed.trim().replace(/^\//, '')));
  },
});

function overview(commands: readonly Command[], moderator: boolean): Reply {
  const open = commands.filter((c) => c.access === 'everyone');
  const guarded = commands.filter((c) => c.access === 'moderators');
  return {
    blocks: [
      line('Questions about news articles, answered with the words that stand in them:'),
      list(open.map(entry)),
      ...(moderator ? [line('For moderators:'), list(guarded.map(entry))] : []),
      line('/help and a command tells more about it.'),
    ],
  };
}

function explain(command: Command): Reply {
  const options = Object.entries(command.options).map(([name, option]) => `${name}: ${aboutOption(option)}`);
  return {
    blocks: [
      line(`/${command.name}: ${command.about}.${command.access === 'moderators' ? ' For moderators.' : ''}`),
      ...(options.length > 0 ? [list(options)] : []),
      line('For example:'),
      list(command.examples),
    ],
  };
}

function entry({ name, about }: Command): string {
  return `/${name}: ${about}`;
}

function aboutOption(option: Option): string {
  const choices = option.kind === 'choice' ? ` (${option.choices.join(', ')})` : '';
  return `${option.about}${choices}${option.required ? '' : '; may be left out'}`;
}
