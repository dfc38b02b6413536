import { type Client, ComponentType, MessageFlags, type SendableChannels } from 'discord.js';
import { cutAtWord } from '../../app/labels.ts';
import { type Wording, wordingIn } from '../../app/languages/wording.ts';
import type { Announcer, News } from '../../app/ports.ts';
import { MAX_MESSAGE_TEXT } from './limits.ts';
import type { Log } from './log.ts';
import { bold, escaped, link } from './markdown.ts';
import { languageOf } from './reader-language.ts';
import { resend } from './resend.ts';

/** Maximum UTF-16 units of a title in an announcement. */
const TITLE_LENGTH = 120;

/** … and of the line that counts what did not fit. */
const MAX_MORE_LENGTH = 40;

/** Announces new articles in channels: one message per feed and poll, which notifies nobody. */
export function createAnnouncer(client: Client, log: Log): Announcer {
  return {
    async announce(guild, channel, news) {
      try {
        const place = await placeOf(client, guild, channel);
        if (place) await resend<unknown>(() => place.send(messageOf(news, wordingOf(client, guild))));
        else log.warn(`news of a feed have no channel ${channel} in server ${guild}`);
      } catch (error) {
        log.warn(`news of a feed could not be told in channel ${channel}: ${error}`);
      }
    },
  };
}

/** The channel, if it belongs to the server that set it. */
async function placeOf(client: Client, guild: string, channel: string): Promise<SendableChannels | undefined> {
  const found = await client.channels.fetch(channel, { allowUnknownGuild: true });
  return found?.isSendable() && 'guildId' in found && found.guildId === guild ? found : undefined;
}

/** All who see the channel read it. */
function wordingOf(client: Client, guild: string): Wording {
  return wordingIn(languageOf(client.guilds.cache.get(guild)?.preferredLocale ?? ''));
}

function messageOf({ feed, articles }: News, wording: Wording) {
  const first = `${bold(escaped(cutAtWord(feed, TITLE_LENGTH)))}:`;
  const lines = articles.map((article) => {
    const title = cutAtWord(article.title, TITLE_LENGTH);
    return `- ${link(title, article.link) ?? escaped(title)}`;
  });
  const content = fitting([first, ...lines], wording).join('\n');
  return {
    flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressNotifications],
    components: [{ type: ComponentType.TextDisplay, content }],
    allowedMentions: { parse: [] },
  } as const;
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
