import type { App, Requester } from '../../app/app.ts';
import type { Reply } from '../../app/reply.ts';
import type { CommandRequest, CustomIdRequest } from './custom-ids.ts';
import type { Log } from './log.ts';
import { pagesOf } from './pages.ts';
import type { Posts } from './posts.ts';
import { type Appearance, appearanceOf } from './render.ts';

/** What everything that answers works with. */
export interface Bot {
  readonly app: App;
  readonly log: Log;
  readonly posts: Posts;
}

/** Shows who waits that so many of so many are done. */
export type Progress = (done: number, total: number) => void;

/** Asks the product and lays the reply out, from the given page on. */
export async function ask(bot: Bot, asker: Requester, request: CustomIdRequest, page = 0): Promise<Appearance> {
  const { app } = bot;
  const reply = await ('say' in request ? app.say(asker, request.say) : runRequest(bot, asker, request));
  // Words that went on from a former question would mean another one later, or for another person.
  const again = canRepeat(app, request) && reply.understood === undefined ? request : undefined;
  return appearanceOf(pagesOf(reply), page, again);
}

/** Runs a command; what a moderator changes may be that a channel is watched from now on. */
export async function runRequest(bot: Bot, asker: Requester, { command, options }: CommandRequest): Promise<Reply> {
  const { app, posts } = bot;
  const { guild } = asker;
  if (isForEveryone(app, command)) return app.run(asker, command, options);
  const watchFaults = (channel: string) => posts.faults(guild, channel);
  const before = await app.settings(guild);
  const reply = await app.run({ ...asker, watchFaults }, command, options);
  await posts.settingsChanged(guild, before);
  return reply;
}

export function isForEveryone({ commands }: App, command: string): boolean {
  return commands.some(({ name, access }) => name === command && access === 'everyone');
}

/** Only what readers ask may be asked again by turning a page: a moderators' command would do its work twice. */
function canRepeat(app: App, request: CustomIdRequest): boolean {
  if ('say' in request) return true;
  return app.commands.some(
    (command) => command.name === request.command && (command.access === 'everyone' || command.readsOnly),
  );
}
