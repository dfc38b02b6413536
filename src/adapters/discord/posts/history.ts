import { type Client, Collection, type GuildTextBasedChannel, type Message } from 'discord.js';
import type { ChannelPosition, History, HistoryEntry } from '../../../app/posts/history.ts';
import type { Post } from '../../../app/posts/post.ts';
import { LIMITS } from '../limits.ts';
import { isUnknownChannel } from './deleted-channels.ts';
import { canRead } from './permissions.ts';

/** @param read converts a message to a post according to its channel's settings */
export function createHistory(client: Client, read: (message: Message) => Promise<Post | undefined>): History {
  const page = async (
    place: ChannelPosition,
    from: { readonly after?: string; readonly before?: string },
  ): Promise<HistoryEntry[]> => {
    const channel = textChannelOf(client, place);
    if (!channel) return [];
    const found = await fetchPage(channel, from);
    return Promise.all(inOrder(found).map((message) => entryOf(message, read)));
  };
  return {
    after: (place, id) => page(place, { after: id }),
    before: (place, id) => page(place, id === undefined ? {} : { before: id }),
  };
}

/** One page; empty if the channel is deleted while it is read. */
async function fetchPage(
  channel: GuildTextBasedChannel,
  from: { readonly after?: string; readonly before?: string },
): Promise<Collection<string, Message>> {
  try {
    return await channel.messages.fetch({ limit: LIMITS.history, cache: false, ...from });
  } catch (error) {
    if (isUnknownChannel(error)) return new Collection();
    throw error;
  }
}

/** Undefined for a channel that is gone, has no messages, or may not be read. */
function textChannelOf(client: Client, { guild, channel: id }: ChannelPosition): GuildTextBasedChannel | undefined {
  const channel = client.guilds.cache.get(guild)?.channels.cache.get(id);
  return channel?.isTextBased() && canRead(channel) ? channel : undefined;
}

function inOrder(messages: Collection<string, Message>): Message[] {
  return [...messages.values()].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}

async function entryOf(message: Message, read: (message: Message) => Promise<Post | undefined>): Promise<HistoryEntry> {
  const post = await read(message);
  return { id: message.id, ...(post && { post }), isEdited: message.editedTimestamp !== null };
}
