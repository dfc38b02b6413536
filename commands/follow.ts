import { defineCommand } from '../src/app/commands/command.ts';
import { type FollowResult, feedName } from '../src/app/feeds/subscriptions.ts';
import { counted, formatMinute } from '../src/app/labels.ts';
import { line, list, type Reply } from '../src/app/reply.ts';
import { UserError } from '../src/domain/errors.ts';
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
    if (!following) throw new UserError('unavailable', 'Feeds are not read here.');
    if (feed === undefined) {
      if (stop) throw new UserError('missing-option', '/follow needs the feed that is to be stopped.');
      return listed(await following.list());
    }
    if (stop) {
      const stopped = await following.stop(feed);
      await moderation.record('follow stop', stopped.address);
      return { blocks: [line(`${feedName(stopped)} is followed no more; its articles stay.`)] };
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
      line(`Following ${withAddress(feed)}: ${addedWords(titles.length)}.`),
      ...(titles.length > 0 ? [list(titles)] : []),
      ...(refused.length > 0 ? [line(`${counted(refused.length, 'article')} could not be taken:`), list(refused)] : []),
      ...(others.length > 0 ? [line('The page names other feeds too:'), list(others)] : []),
    ],
  };
}

function addedWords(count: number): string {
  if (count === 0) return 'what is new comes in from now on';
  return count === 1 ? 'its newest article came in' : `its newest ${count} articles came in`;
}

function listed(followed: readonly Followed[]): Reply {
  if (followed.length === 0) return { blocks: [line('No feed is followed. /follow feed: with its address begins.')] };
  return { blocks: [line(`${counted(followed.length, 'feed')} followed:`), list(followed.map(itemOf))] };
}

/** Name · address · time of the last answer · current problem. */
function itemOf(feed: Followed): string {
  const read = feed.readAt === undefined ? undefined : `read ${formatMinute(feed.readAt)} UTC`;
  return [withAddress(feed), read, feed.fault, feed.note].filter((part) => part !== undefined).join(' · ');
}

function withAddress({ title, address }: { readonly title?: string; readonly address: string }): string {
  return title === undefined ? address : `${title} (${address})`;
}
