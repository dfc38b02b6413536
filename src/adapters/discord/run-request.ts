import type { App, Requester } from '../../app/app.ts';
import type { Reply } from '../../app/reply.ts';
import type { CommandRequest, CustomIdRequest } from './custom-ids.ts';
import type { Log } from './log.ts';
import { pagesOf } from './pages.ts';
import type { ChannelPosts } from './posts.ts';
import { type ReplyMessages, replyMessages } from './render.ts';

/** The dependencies of everything that answers. */
export interface Bot {
  readonly app: App;
  readonly log: Log;
  readonly posts: ChannelPosts;
}

/** Reports progress: `done` of `total`. */
export type Progress = (done: number, total: number) => void;

/**
 * Runs the request and lays out the reply.
 * @param page the page to show first, from 0
 */
export async function answerRequest(
  bot: Bot,
  asker: Requester,
  request: CustomIdRequest,
  page = 0,
): Promise<ReplyMessages> {
  const { app } = bot;
  await bot.posts.compared(asker.guild);
  const reply = await ('say' in request ? app.say(asker, request.say) : runRequest(bot, asker, request));
  // A follow-up question would mean something else later, or for another person.
  const again = canRepeat(app, request) && reply.understood === undefined ? request : undefined;
  return replyMessages(pagesOf(reply), page, again);
}

/** Runs a command; applies a change of watched channels. */
export async function runRequest(bot: Bot, asker: Requester, { command, options }: CommandRequest): Promise<Reply> {
  const { app, posts } = bot;
  const { guild } = asker;
  if (isForEveryone(app, command)) return app.run(asker, command, options);
  const watchFaults = (channel: string) => posts.faults(guild, channel);
  const before = await app.settings(guild);
  const restrictions = (channel: string) => posts.restrictions(guild, channel);
  const reply = await app.run({ ...asker, watchFaults, restrictions }, command, options);
  await posts.settingsChanged(guild, before);
  return reply;
}

export function isForEveryone({ commands }: App, command: string): boolean {
  return commands.some(({ name, access }) => name === command && access === 'everyone');
}

/** Turning a page repeats the request, which only commands without side effects allow. */
function canRepeat(app: App, request: CustomIdRequest): boolean {
  if ('say' in request) return true;
  return app.commands.some(
    (command) => command.name === request.command && (command.access === 'everyone' || command.readsOnly),
  );
}
