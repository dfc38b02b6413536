import type { Article } from '../../domain/article.ts';
import { turnOf } from '../../questions/dialogue/turn.ts';
import { shownPassages } from '../answers/answer-reply.ts';
import type { Caller } from '../caller.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { GuildSettings } from '../guild-settings.ts';
import { articleLabel } from '../labels.ts';
import { type Message, message, sentences } from '../languages/messages.ts';
import { refusal } from '../languages/refusal.ts';
import { MAX_CHOICES } from '../limits.ts';
import { line, type Reply } from '../reply.ts';
import type { Command, Context, Input, Options } from './command.ts';
import { findArticles } from './find-article.ts';
import { checkNames, type InputValue, isMissing, type RawOptions, readOption } from './options.ts';

/** @throws UserError `unknown-command`, with the most similar name if there is one */
export function findCommand(commands: readonly Command[], name: string): Command {
  const wanted = name.trim().toLowerCase();
  const found = commands.find((command) => command.name === wanted);
  if (found) return found;
  const names = commands.map((command) => command.name);
  const near = didYouMean(wanted, names);
  const shown = wanted.slice(0, 32);
  if (near) throw refusal('unknown-command', 'no-such-command-meant', { name: shown, near });
  const known = { items: names.map((each) => `/${each}`) };
  throw refusal('unknown-command', 'no-such-command', { name: shown, names: known });
}

/** The caller with the rights given by the server's settings: members of the moderator role are moderators. */
export function withRights(caller: Caller, { moderatorRole }: GuildSettings): Caller {
  const hasRole = moderatorRole !== undefined && (caller.roles?.includes(moderatorRole) ?? false);
  return caller.moderator || !hasRole ? caller : { ...caller, moderator: true, byRole: true };
}

/**
 * Runs a command with raw options: checks access, option names, types and bounds, and resolves the article. If several
 * articles match, the reply offers the choice.
 * @throws UserError with a one-sentence message
 */
export async function dispatch(command: Command, raw: RawOptions, context: Context): Promise<Reply> {
  if (command.access === 'moderators' && !context.caller.moderator) {
    throw refusal('not-allowed', 'for-moderators', { name: command.name });
  }
  checkNames(command, raw);
  const input: Record<string, InputValue> = {};
  for (const [name, option] of Object.entries(command.options)) {
    if (isMissing(raw[name])) continue;
    const value = readOption(name, option, raw[name]);
    if (option.kind === 'article' && typeof value === 'string') {
      const fitting = await context.inSlices(findArticles(context.library, value, namingFor(command, value)));
      if (fitting.length > 1) return choiceOf(command, name, raw, fitting);
      input[name] = fitting[0]!.id;
    } else input[name] = value;
  }
  const reply = await command.run(input, context);
  remember(command, input, reply, context);
  return reply;
}

/** Adds the call to the conversation as a turn: "/quotes Lind", then "and Holm?". */
function remember(command: Command, input: Input<Options>, reply: Reply, { library, conversation }: Context): void {
  const asked = command.asks?.(input);
  if (!asked) return;
  const { answer: kind = 'found' } = reply;
  const shown = shownPassages(reply);
  const given = input.article as string | undefined;
  const article = given ?? (asked.stays ? shown[0]?.article.id : undefined);
  conversation.remember(turnOf(library, asked.question, { kind }, shown, { article }));
}

function choiceOf(command: Command, option: string, raw: RawOptions, articles: readonly Article[]): Reply {
  const { [option]: typed, ...options } = raw;
  const items = articles.slice(0, MAX_CHOICES).map((article) => ({ label: articleLabel(article), value: article.id }));
  const words = String(typed).trim();
  const values = { count: articles.length, words };
  const question =
    items.length < articles.length
      ? message('articles-fit-first', { ...values, shown: items.length })
      : message('articles-fit', values);
  return {
    blocks: [
      line(sentences(question, topicHint(command, words))),
      { kind: 'choices', command: command.name, option, options, items },
    ],
  };
}

/** Articles may be named loosely for reading, but must be named exactly to be corrected or forgotten. */
function namingFor(command: Command, typed: string) {
  return { anyEnding: command.access === 'everyone', hint: topicHint(command, typed) };
}

/** Maximum length of a topic, in UTF-16 units; longer text can only be a title. */
const MAX_TOPIC_LENGTH = 60;

/** A hint that text taken as an article title may have been meant as a topic; undefined if the command takes no topic. */
function topicHint(command: Command, typed: string): Message | undefined {
  const isTopic = Object.hasOwn(command.options, 'topic') && typed.length <= MAX_TOPIC_LENGTH;
  return isTopic ? message('topic-hint', { name: command.name, topic: typed }) : undefined;
}
