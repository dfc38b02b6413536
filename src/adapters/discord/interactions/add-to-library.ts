import type { GuildBasedChannel, Message } from 'discord.js';
import type { Requester } from '../../../app/app.ts';
import { type Audience, closedBecause, consequenceOf, isClosed } from '../../../app/audience.ts';
import type { GivenFile } from '../../../app/given-file.ts';
import { refusal, wordsOfError } from '../../../app/languages/refusal.ts';
import { classify } from '../../../app/posts/classify.ts';
import { isReadableFile } from '../../../app/posts/extract-sources.ts';
import { fileOrigin, postOrigin } from '../../../app/posts/origins.ts';
import type { Post, PostedFile } from '../../../app/posts/post.ts';
import { type Block, line, type Reply } from '../../../app/reply.ts';
import { UserError } from '../../../domain/errors.ts';
import { type IngestCommand, ingestCommandOf } from '../commands/ingest-command.ts';
import type { CommandRequest } from '../custom-ids/custom-ids.ts';
import { audienceOfChannel } from '../posts/channel-settings.ts';
import { asPost } from '../posts/post.ts';
import { remedyMessage } from '../posts/remedy-message.ts';
import { wordingFor } from '../reader-language.ts';
import { pagesOf } from '../rendering/pages.ts';
import { plainMessages, type ReplyMessages } from '../rendering/render.ts';
import { type Bot, runRequest } from '../run-request.ts';

/**
 * Adds the text and files of a message, by any author but the bot and in any channel: Discord passes its content with the menu
 * command, so no message content intent is needed.
 * @param show lays out the reply; default: without buttons
 * @throws UserError if nothing could be added
 */
export async function addToLibrary(
  bot: Bot,
  asker: Requester,
  message: Message,
  show: (reply: Reply) => ReplyMessages = (reply) => {
    const wording = wordingFor(asker, true);
    return plainMessages(pagesOf(reply, false, wording), wording);
  },
): Promise<ReplyMessages> {
  // An answer holds words of articles, which would outlive them and be cited from the answer.
  if (message.author.id === message.client.user.id) throw refusal('empty', 'message-nothing-to-add');
  const ingestCommand = ingestCommandOf(bot.app.commands);
  if (!ingestCommand) throw refusal('unknown-command', 'unknown-command');
  await bot.posts.compared(asker.guild);
  const settings = await bot.app.settings(asker.guild);
  const channel = await channelOfMessage(message);
  const audience = channel ? audienceOfChannel(settings, channel) : UNSEEN;
  if (isClosed(audience)) {
    const place = { guild: asker.guild, channel: message.channelId, message: message.id };
    const words = {
      key: 'message-closed',
      values: { reason: closedBecause(audience), consequence: consequenceOf(audience) },
    } as const;
    return [remedyMessage(words, ['add'], place, wordingFor(asker, true))];
  }
  if (channel) await bot.posts.noteThread(channel);
  const requests = requestsOf(asPost(message, settings), ingestCommand);
  if (requests.length === 0) throw refusal('empty', 'message-nothing-to-add');
  const replies = await Promise.all(requests.map((request) => attempt(bot, asker, request)));
  const [first] = replies;
  if (first instanceof UserError && replies.every((each) => each instanceof UserError)) throw first;
  await bot.posts.added(asker.guild, message.channelId, message.id);
  const blocks = replies.flatMap((each): readonly Block[] =>
    each instanceof UserError ? [line(wordsOfError(each))] : each,
  );
  return show({ blocks });
}

/** A channel that cannot be seen from here is certainly not for everybody. */
const UNSEEN: Audience = { restrictions: ['hidden'], opened: [] };

/** A thread that rests, or a private one that the bot is not in, has to be asked for. */
async function channelOfMessage({ client, channelId, guildId }: Message): Promise<GuildBasedChannel | undefined> {
  const found = await client.channels.fetch(channelId).catch(() => null);
  return found && !found.isDMBased() && found.guildId === guildId ? found : undefined;
}

function requestsOf(post: Post, { command, files, link, endings }: IngestCommand): CommandRequest[] {
  const content = classify(post);
  const links = content.kind === 'links' ? content.links : [];
  const given = [
    ...(content.kind !== 'links' && post.text.trim() !== '' ? [textFile(post)] : []),
    ...post.files.filter((file) => isReadableFile(file) || endsIn(file, endings)).map((file) => attached(post, file)),
  ];
  const title = given.length === 1 && post.title ? { title: post.title } : {};
  return [
    ...(given.length > 0 ? [{ command, options: { [files]: given, ...title } }] : []),
    ...links.map((each) => ({ command, options: { [link]: each } })),
  ];
}

function endsIn({ name }: PostedFile, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}

/** A message's text as a file with the message's origin, so that deleting the message removes the article. */
function textFile(post: Post): GivenFile {
  const bytes = Buffer.from(post.text, 'utf8');
  const { link } = post;
  const given = { name: 'message', size: bytes.byteLength, origin: postOrigin(post), link, bytes: async () => bytes };
  return { ...given, ...vouching(post) };
}

function attached(post: Post, file: PostedFile): GivenFile {
  return { ...file, origin: fileOrigin(post, file), link: post.link, ...vouching(post) };
}

/** Whoever adds a message does not vouch for what a member wrote in it. */
function vouching({ isByModerator }: Post): Pick<GivenFile, 'unvouched'> {
  return isByModerator ? {} : { unvouched: true };
}

async function attempt(bot: Bot, asker: Requester, request: CommandRequest): Promise<readonly Block[] | UserError> {
  try {
    return (await runRequest(bot, asker, request)).blocks;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
