import { NO_ARTICLES } from '../src/app/answers/answer-reply.ts';
import { type Command, type Context, defineCommand, type Option } from '../src/app/commands/command.ts';
import { findCommand } from '../src/app/commands/dispatch.ts';
import { ownExamples } from '../src/app/commands/own-examples.ts';
import { type Block, line, list, type Reply } from '../src/app/reply.ts';

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
      line('Questions about news articles, answered with the words that stand in them:'),
      list(open.map(entry)),
      ...(caller.moderator ? [line('For moderators:'), list(guarded.map(entry))] : []),
      line('/help and a command tells more about it.'),
    ],
  };
}

/** What the person can do next: ask something that is answered, or fill the library. */
async function firstStep(context: Context): Promise<Block[]> {
  const { commands, library, caller } = context;
  if (library.readings().length === 0)
    return [line(caller.moderator ? 'There are no articles yet: begin with /ingest.' : NO_ARTICLES)];
  const examples: string[] = [];
  for (const command of commands.filter(({ name }) => (SHOWN as readonly string[]).includes(name)))
    examples.push(...(await ownExamples(command, context, 1)));
  return examples.length > 0 ? [line('Try one of these:'), list(examples)] : [];
}

async function explain(command: Command, context: Context): Promise<Reply> {
  const options = Object.entries(command.options).map(([name, option]) => `${name}: ${aboutOption(option)}`);
  const own = await ownExamples(command, context, MAX_EXAMPLES);
  return {
    blocks: [
      line(`/${command.name}: ${command.about}.${command.access === 'moderators' ? ' For moderators.' : ''}`),
      ...(options.length > 0 ? [list(options)] : []),
      line('For example:'),
      list(own.length > 0 ? own : command.examples),
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
