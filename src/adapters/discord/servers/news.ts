import {
  type Client,
  ComponentType,
  DiscordAPIError,
  type ForumChannel,
  type GuildBasedChannel,
  type MediaChannel,
  MessageFlags,
  type SendableChannels,
} from 'discord.js';
import { withoutSteering } from '../../../app/answers/bidi.ts';
import { cutAtWord } from '../../../app/labels.ts';
import { type Wording, wordingIn } from '../../../app/languages/wording.ts';
import type { Announcer, News } from '../../../app/ports.ts';
import { LIMITS, MAX_MESSAGE_TEXT } from '../limits.ts';
import type { Log } from '../log.ts';
import { languageOf } from '../reader-language.ts';
import { bold, escaped, link } from '../rendering/markdown.ts';
import { resend } from '../resend.ts';
import type { WarnOnce } from '../warn-once.ts';

/** Maximum UTF-16 units of a title in an announcement. */
const TITLE_LENGTH = 120;

/** … and of the line that counts what did not fit. */
const MAX_MORE_LENGTH = 40;

/** Posts of a forum that one poll opens at most; beyond that, one post lists all. */
const MAX_POSTS = 5;

/** The channel is gone, archived, hidden or may not be written to: the same at every poll until a moderator changes it. */
const CANNOT_WRITE: readonly unknown[] = [10003, 50001, 50013, 50083];

/**
 * Announces new articles in channels: one message per feed and poll; in forums a post for each of a few.
 * @param once logs what lasts, such as a missing permission, which every poll would tell again
 */
export function createAnnouncer(client: Client, log: Log, once: WarnOnce): Announcer {
  return {
    async announce(guild, channel, news, role) {
      try {
        const place = await placeOf(client, guild, channel);
        if (!place) once.warn(`news of a feed have no channel ${channel} in server ${guild}`);
        else if (place.isThreadOnly()) await openPosts(place, news, role);
        else await resend<unknown>(() => place.send(messageOf(news, wordingOf(place), role)));
      } catch (error) {
        const lasts = error instanceof DiscordAPIError && CANNOT_WRITE.includes(error.code);
        (lasts ? once : log).warn(`news of a feed could not be told in channel ${channel}: ${error}`);
      }
    },
  };
}

type Place = Forum | (SendableChannels & GuildBasedChannel);
type Forum = ForumChannel | MediaChannel;

/** The channel, thread or forum, if it belongs to the server that set it. */
async function placeOf(client: Client, guild: string, channel: string): Promise<Place | undefined> {
  const found = await client.channels.fetch(channel, { allowUnknownGuild: true });
  if (!found || found.isDMBased() || found.guildId !== guild) return undefined;
  return found.isThreadOnly() || found.isSendable() ? found : undefined;
}

/** Opens posts named after the articles, with the tag that is called like the feed, if the forum has one. */
async function openPosts(forum: Forum, { feed, articles }: News, role: string | undefined): Promise<void> {
  const tags = forum.availableTags.filter(({ name }) => name.toLowerCase() === feed.toLowerCase()).map(({ id }) => id);
  const posts = articles.length > MAX_POSTS ? [articles] : articles.map((article) => [article]);
  for (const [at, held] of posts.entries()) {
    const [only, another] = held;
    const name = cutAtWord(withoutSteering(only && !another ? only.title : feed).trim() || '–', LIMITS.threadName);
    // The role is notified once for all of them.
    const message = messageOf({ feed, articles: held }, wordingOf(forum), at === 0 ? role : undefined);
    await resend<unknown>(() => forum.threads.create({ name, message, appliedTags: tags }));
  }
}

/** All who see the channel read it. */
function wordingOf({ guild }: Place): Wording {
  return wordingIn(languageOf(guild.preferredLocale));
}

/** @param role is notified; nobody else is, whatever a title holds */
function messageOf({ feed, articles }: News, wording: Wording, role: string | undefined) {
  const first = `${bold(escaped(cutAtWord(feed, TITLE_LENGTH)))}:`;
  const lines = articles.map((article) => {
    const title = cutAtWord(article.title, TITLE_LENGTH);
    return `- ${link(title, article.link) ?? escaped(title)}`;
  });
  const mention = role === undefined ? [] : [`<@&${role}>`];
  const content = fitting([...mention, first, ...lines], wording).join('\n');
  return {
    flags: MessageFlags.IsComponentsV2 | (role === undefined ? MessageFlags.SuppressNotifications : 0),
    components: [{ type: ComponentType.TextDisplay, content } as const],
    allowedMentions: { parse: [], roles: role === undefined ? [] : [role] },
  };
}

/** As many lines as fit into a message, and a count of the rest. */
function fitting(lines: readonly string[], wording: Wording): readonly string[] {
  const lengths = lines.map((line) => line.length + 1);
  const room = MAX_MESSAGE_TEXT - MAX_MORE_LENGTH;
  const count = lengths.findIndex((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length) > room);
  return count < 0
    ? lines
    : [...lines.slice(0, count), wording.text({ key: 'news-more', values: { count: lines.length - count } })];
}
