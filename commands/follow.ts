import { defineCommand } from '../src/app/commands/command.ts';
import { type FollowResult, feedName } from '../src/app/feeds/subscriptions.ts';
import { formatMinute } from '../src/app/labels.ts';
import { facts, type Listed, message } from '../src/app/languages/messages.ts';
import { refusal } from '../src/app/languages/refusal.ts';
import { type LineBlock, list, type Reply, said } from '../src/app/reply.ts';
import type { Followed } from '../src/domain/feeds.ts';

/** Maximum length of a feed's address, in UTF-16 units, as for a link. */
const MAX_ADDRESS_LENGTH = 2000;

export const followCommand = defineCommand({
  name: 'follow',
  about: 'Follow a feed: its new articles come in by themselves; without a feed, list those followed',
  access: 'moderators',
  options: {
    feed: { kind: 'text', about: 'Address of a feed, or of a page that has one', maxLength: MAX_ADDRESS_LENGTH },
    stop: { kind: 'flag', about: 'Follow it no more; its articles stay' },
  },
  examples: ['/follow', '/follow feed: https://news.example/rss', '/follow feed: https://news.example/rss stop: yes'],
  async run({ feed, stop }, { following, moderation, caller }) {
    if (!following) throw refusal('unavailable', 'follow-unavailable');
    if (feed === undefined) {
      if (stop) throw refusal('missing-option', 'follow-which');
      return listed(await following.list());
    }
    if (stop) {
      const stopped = await following.stop(feed);
      await moderation.record('follow stop', stopped.address);
      return { blocks: [said('follow-stopped', { feed: feedName(stopped) })] };
    }
    const begun = await following.follow(feed, caller.id);
    await moderation.record('follow', begun.address);
    return followedReply(begun);
  },
});

function followedReply({ added, refused, others, ...feed }: FollowResult): Reply {
  const titles = added.map(({ title }) => title).toReversed();
  return {
    blocks: [
      followingLine(withAddress(feed), titles.length),
      ...(titles.length > 0 ? [list(titles)] : []),
      ...(refused.length > 0 ? [said('not-taken', { count: refused.length }), list(refused)] : []),
      ...(others.length > 0 ? [said('other-feeds'), list(others)] : []),
    ],
  };
}

function followingLine(feed: string, count: number): LineBlock {
  return count === 0 ? said('following-nothing-yet', { feed }) : said('following-came-in', { feed, count });
}

function listed(followed: readonly Followed[]): Reply {
  if (followed.length === 0) return { blocks: [said('no-feed-followed')] };
  return { blocks: [said('feeds-followed', { count: followed.length }), list(followed.map(itemOf))] };
}

/** Name · address · time of the last answer · current problem. */
function itemOf(feed: Followed): Listed {
  const read = feed.readAt === undefined ? undefined : message('feed-read', { time: formatMinute(feed.readAt) });
  return facts(withAddress(feed), read, feed.fault, feed.note);
}

function withAddress({ title, address }: { readonly title?: string; readonly address: string }): string {
  return title === undefined ? address : `${title} (${address})`;
}
