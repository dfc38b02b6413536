import { wideReply } from '../../app/answers/wide-reply.ts';
import type { App, Requester } from '../../app/app.ts';
import { refusal } from '../../app/languages/refusal.ts';
import type { Reply } from '../../app/reply.ts';
import type { RateLimiter } from '../../app/runtime/rate-limiter.ts';
import type { AnsweredMessages } from './answered-messages.ts';
import { heardArticle } from './commands/heard-in.ts';
import type { CommandRequest, CustomIdRequest } from './custom-ids/custom-ids.ts';
import type { Log } from './log.ts';
import type { ChannelPosts } from './posts/posts.ts';
import { wordingFor } from './reader-language.ts';
import { type CardLooks, cardMessages } from './rendering/card.ts';
import { pagesOf } from './rendering/pages.ts';
import type { ReplyMessages } from './rendering/render.ts';
import type { WarnOnce } from './warn-once.ts';

/** The dependencies of everything that answers. */
export interface Bot {
  readonly app: App;
  readonly log: Log;
  readonly posts: ChannelPosts;
  readonly answered: AnsweredMessages;
  readonly warnings: WarnOnce;
  /** Counts the threads that are opened, by channel. */
  readonly threads: RateLimiter;
}

/** Reports progress: `done` of `total`. */
export type Progress = (done: number, total: number) => void;

/** Runs the request and lays out the reply. */
export async function answerRequest(
  bot: Bot,
  asker: Requester,
  request: CustomIdRequest,
  looks: CardLooks,
): Promise<ReplyMessages> {
  await bot.posts.compared(asker.guild);
  const wanted = looks.at?.list ? onListPage(request, looks.at.list) : request;
  return layOut(bot, asker, wanted, await replyTo(bot, asker, wanted), looks);
}

/** The reply to a request as messages, in the language of who sees them. */
export async function layOut(
  bot: Bot,
  asker: Requester,
  request: CustomIdRequest,
  reply: Reply,
  looks: CardLooks,
): Promise<ReplyMessages> {
  const again = reply.again ? { ...reply.again, ...(request.isWide && { isWide: true as const }) } : request;
  const shown = request.isWide ? wideReply(reply) : reply;
  const heardIn = heardArticle(bot.app.commands, reply);
  const wording = wordingFor(asker, looks.isPrivate);
  const look = looks.look ?? (await bot.app.settings(asker.guild)).look;
  const offered = { ...looks, wording, look, ...(heardIn !== undefined && { heardIn }) };
  return cardMessages(
    pagesOf(shown, request.isWide, wording),
    shown,
    canRepeat(bot.app, again) ? again : undefined,
    offered,
  );
}

function onListPage(request: CustomIdRequest, page: number): CustomIdRequest {
  return 'say' in request ? request : { ...request, options: { ...request.options, page } };
}

/** The reply to the request, or to the last of the messages that went on from it. */
export async function replyTo(bot: Bot, asker: Requester, { further = [], ...first }: CustomIdRequest): Promise<Reply> {
  const words = further.at(-1);
  if (words === undefined) return 'say' in first ? bot.app.say(asker, first.say) : runRequest(bot, asker, first);
  if ('say' in first) throw refusal('bad-request', 'another-version');
  const reply = await bot.app.followUp(asker, { ...first, further: further.slice(0, -1) }, words);
  return { ...reply, again: { ...first, further } };
}

/** Runs a command; applies a change of watched channels. */
export async function runRequest(bot: Bot, asker: Requester, { command, options }: CommandRequest): Promise<Reply> {
  const { app, posts } = bot;
  const { guild } = asker;
  if (isForEveryone(app, command)) return app.run(asker, command, options);
  const channelFaults = (channel: string) => posts.faults(guild, channel);
  const before = await app.settings(guild);
  const restrictions = (channel: string) => posts.restrictions(guild, channel);
  const reply = await app.run({ ...asker, channelFaults, restrictions }, command, options);
  await posts.settingsChanged(guild, before);
  return reply;
}

export function isForEveryone({ commands }: App, command: string): boolean {
  return commands.some(({ name, access }) => name === command && access === 'everyone');
}

/** Turning a page repeats the request, which only commands without side effects allow. */
function canRepeat(app: App, request: CustomIdRequest): boolean {
  // Said again, it might mean something else.
  if ('say' in request) return false;
  return app.commands.some(
    (command) => command.name === request.command && (command.access === 'everyone' || command.readsOnly),
  );
}
