import { type Command, type Context, defineCommand, type Option } from '../src/app/commands/command.ts';
import { commandAbout, optionAbout } from '../src/app/commands/declared-words.ts';
import { findCommand } from '../src/app/commands/dispatch.ts';
import { ownExamples } from '../src/app/commands/own-examples.ts';
import { type Message, message, sentences, type Words } from '../src/app/languages/messages.ts';
import { type Block, line, list, type Reply, said } from '../src/app/reply.ts';

/** Commands with an example each in the overview. */
const SHOWN = ['ask', 'who-said', 'quotes'] as const;
/** Examples of one command. */
const MAX_EXAMPLES = 2;

export const helpCommand = defineCommand({
  name: 'help',
  about: 'What can be asked, and how',
  access: 'everyone',
  options: {
    command: { kind: 'text', about: 'One command to explain', maxLength: 33 },
  },
  examples: ['/help', '/help quotes'],
  async run({ command: typed }, context) {
    if (typed === undefined) return overview(context);
    return explain(findCommand(context.commands, typed.trim().replace(/^\//, '')), context);
  },
});

async function overview(context: Context): Promise<Reply> {
  const { commands, caller } = context;
  const open = commands.filter((c) => c.access === 'everyone');
  const guarded = commands.filter((c) => c.access === 'moderators');
  return {
    blocks: [
      ...(await firstStep(context)),
      said('help-intro'),
      list(open.map(entry)),
      ...(caller.moderator ? [said('help-moderators'), list(guarded.map(entry))] : []),
      said('help-more'),
    ],
  };
}

/** What the person can do next: ask something that is answered, or fill the library. */
async function firstStep(context: Context): Promise<Block[]> {
  const { commands, library, caller } = context;
  if (library.readings().length === 0) return [said(caller.moderator ? 'help-begin' : 'no-articles')];
  const examples: string[] = [];
  for (const command of commands.filter(({ name }) => (SHOWN as readonly string[]).includes(name)))
    examples.push(...(await ownExamples(command, context, 1)));
  return examples.length > 0 ? [said('help-try'), list(examples)] : [];
}

async function explain(command: Command, context: Context): Promise<Reply> {
  const { name } = command;
  const options = Object.entries(command.options).map(([option, declared]) =>
    message('help-option', { name: option, about: optionWords(name, option, declared) }),
  );
  const own = await ownExamples(command, context, MAX_EXAMPLES);
  const about = message('help-command', { name, about: commandAbout(command) });
  return {
    blocks: [
      line(command.access === 'moderators' ? sentences(about, message('help-for-moderators')) : about),
      ...(options.length > 0 ? [list(options)] : []),
      said('help-example'),
      list(own.length > 0 ? own : command.examples),
    ],
  };
}

function entry(command: Command): Message {
  return message('help-entry', { name: command.name, about: commandAbout(command) });
}

function optionWords(command: string, name: string, option: Option): Words {
  const declared = optionAbout(command, name, option);
  const about: Words =
    option.kind === 'choice'
      ? message('with-choices', { about: declared, choices: { items: option.choices } })
      : declared;
  return option.required ? about : message('help-optional', { about });
}
