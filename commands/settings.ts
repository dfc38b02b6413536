import { closedBecause, consequenceOf, isClosed, type Restriction, seenWith } from '../src/app/audience.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import {
  ANSWER_VISIBILITIES,
  ANSWERING_MODES,
  type AnswerVisibility,
  audienceOf,
  type ChannelSettings,
  channelSettings,
  type GuildSettings,
  isListening,
  LOOKS,
  type Look,
  NOTIFICATIONS,
  withAudience,
} from '../src/app/guild-settings.ts';
import { counted } from '../src/app/labels.ts';
import { type Message, message, type Words } from '../src/app/languages/messages.ts';
import { refusal } from '../src/app/languages/refusal.ts';
import type { Usage } from '../src/app/ports.ts';
import { list, type Reply, said } from '../src/app/reply.ts';
import { changedLines, channelLine, settingsLines } from '../src/app/settings/settings-words.ts';

/** Settings that can be cleared; their own options only accept a value. */
const CLEARED = ['moderator-role', 'threshold', 'news', 'news-role'] as const;

/** What can be forgotten of a channel: a choice instead of a flag, because "no" would mean nothing. */
const FORGOTTEN = ['kept'] as const;

export const settingsCommand = defineCommand({
  name: 'settings',
  about: 'Show or change how I work in this server',
  access: 'moderators',
  options: {
    channel: { kind: 'channel', about: 'The channel that the next five options and “forget” are about' },
    watch: { kind: 'flag', about: 'Whether articles posted in the channel are taken' },
    open: {
      kind: 'flag',
      about: 'Whether what is posted in a channel that not everybody can see may be quoted to others',
    },
    bots: { kind: 'flag', about: 'Whether posts of bots and webhooks there are taken too' },
    tell: { kind: 'choice', about: 'How the result of a post is told there', choices: NOTIFICATIONS },
    answering: {
      kind: 'choice',
      about: 'What is answered there: nothing, mentions, plain questions too, or those in a thread each',
      choices: ANSWERING_MODES,
    },
    'moderator-role': { kind: 'role', about: 'A role whose members are moderators too' },
    threshold: {
      kind: 'integer',
      about: 'Confidence in percent below which the articles are said not to answer',
      min: 0,
      max: 100,
    },
    answers: {
      kind: 'choice',
      about: 'Who sees an answer unless the person who asks chooses',
      choices: ANSWER_VISIBILITIES,
    },
    look: { kind: 'choice', about: 'How answers look: cards, or plain embeds with the same words', choices: LOOKS },
    news: { kind: 'channel', about: 'The channel where new articles of feeds are announced' },
    'news-role': { kind: 'role', about: 'The role that is notified of new articles of feeds' },
    reactions: { kind: 'flag', about: 'Whether the reaction 📥 of a moderator adds a message to the library' },
    gaps: { kind: 'flag', about: 'Whether questions without an answer are kept for 30 days, without who asked' },
    forget: {
      kind: 'choice',
      about: 'Delete what is kept of a closed channel, and watch it no more',
      choices: FORGOTTEN,
    },
    clear: { kind: 'choice', about: 'Set one of these back to what it was at first', choices: CLEARED },
  },
  examples: ['/settings', '/settings channel: 123456789012345678 watch: yes tell: reply', '/settings threshold: 60'],
  async run({ 'moderator-role': moderatorRole, 'news-role': newsRole, ...rest }, context) {
    const changes: SettingChanges = { ...rest, moderatorRole, newsRole };
    if (Object.values(changes).every((value) => value === undefined)) return overview(context);
    refuse(changes, context);
    if (channelChanges(changes).length === 0 && onlyNames(changes)) return channelReply(changes, context);
    const { channel } = changes;
    const seen = channel === undefined ? undefined : await context.moderation.restrictions(channel);
    const before = context.settings;
    const after = await context.moderation.saveSettings((settings) => settingsAfter(settings, changes, seen));
    const forgotten = changes.forget && channel !== undefined ? await forgetKept(channel, context) : [];
    return changedReply(changedLines(before, after), [...forgotten, ...(await notesOn(changes, after, context))]);
  },
});

/** The requested changes; absent fields stay as they are. */
interface SettingChanges {
  readonly channel: string | undefined;
  readonly watch: boolean | undefined;
  readonly open: boolean | undefined;
  readonly bots: boolean | undefined;
  readonly tell: ChannelSettings['tell'] | undefined;
  readonly answering: ChannelSettings['answering'] | undefined;
  readonly moderatorRole: string | undefined;
  readonly threshold: number | undefined;
  readonly answers: AnswerVisibility | undefined;
  readonly look: Look | undefined;
  readonly news: string | undefined;
  readonly newsRole: string | undefined;
  readonly reactions: boolean | undefined;
  readonly gaps: boolean | undefined;
  readonly forget: (typeof FORGOTTEN)[number] | undefined;
  readonly clear: (typeof CLEARED)[number] | undefined;
}

function channelChanges({ watch, open, bots, tell, answering, forget }: SettingChanges): unknown[] {
  return [watch, open, bots, tell, answering, forget].filter((value) => value !== undefined);
}

function onlyNames({ channel, ...others }: SettingChanges): boolean {
  return channel !== undefined && Object.values(others).every((value) => value === undefined);
}

/** @throws UserError if a requested value is not allowed */
function refuse(changes: SettingChanges, { guild, caller }: Context): void {
  if (changes.channel === undefined && channelChanges(changes).length > 0) {
    throw refusal('missing-option', 'settings-which-channel');
  }
  const isAboutRole = changes.moderatorRole !== undefined || changes.clear === 'moderator-role';
  if (isAboutRole && caller.byRole) {
    throw refusal('not-allowed', 'settings-role-rights');
  }
  // On Discord, the @everyone role has the server's id.
  if (changes.moderatorRole === guild) {
    throw refusal('bad-option', 'settings-role-everybody');
  }
  if (changes.newsRole === guild) throw refusal('bad-option', 'settings-news-everybody');
}

/**
 * @param seen what keeps the named channel from some members; undefined if it is not known
 * @throws UserError `closed` if the channel is to be watched, and is neither open to everybody nor opened
 */
function settingsAfter(
  former: GuildSettings,
  changes: SettingChanges,
  seen: readonly Restriction[] | undefined,
): GuildSettings {
  const settings = audienceAfter(former, changes, seen);
  const { moderatorRole, threshold, newsChannel, newsRole, keepsGaps, addsByReaction, ...rest } = settings;
  const role = changes.moderatorRole ?? (changes.clear === 'moderator-role' ? undefined : moderatorRole);
  const percent = changes.threshold === undefined ? undefined : changes.threshold / 100;
  const confidence = percent ?? (changes.clear === 'threshold' ? undefined : threshold);
  const news = changes.news ?? (changes.clear === 'news' ? undefined : newsChannel);
  const notified = changes.newsRole ?? (changes.clear === 'news-role' ? undefined : newsRole);
  return {
    ...rest,
    channels: channelsAfter(settings, changes),
    answers: changes.answers ?? settings.answers,
    look: changes.look ?? settings.look,
    ...(role !== undefined && { moderatorRole: role }),
    ...(confidence !== undefined && { threshold: confidence }),
    ...(news !== undefined && { newsChannel: news }),
    ...(notified !== undefined && { newsRole: notified }),
    ...((changes.gaps ?? keepsGaps) && { keepsGaps: true as const }),
    ...((changes.reactions ?? addsByReaction) && { addsByReaction: true as const }),
  };
}

function audienceAfter(
  settings: GuildSettings,
  { channel, watch, open }: SettingChanges,
  seen: readonly Restriction[] | undefined,
): GuildSettings {
  if (channel === undefined) return settings;
  const former = audienceOf(settings, channel);
  const known = seen ? seenWith(former, seen) : former;
  const audience = open === undefined ? known : { ...known, opened: open ? known.restrictions : [] };
  if (watch && isClosed(audience)) {
    const values = { reason: closedBecause(audience), consequence: consequenceOf(audience) };
    throw refusal('closed', 'settings-closed', values);
  }
  return withAudience(settings, channel, audience);
}

function channelsAfter(
  settings: GuildSettings,
  { channel, watch, bots, tell, answering, forget }: SettingChanges,
): GuildSettings['channels'] {
  if (channel === undefined) return settings.channels;
  const before = channelSettings(settings, channel);
  const watched = forget ? false : (watch ?? before.watched);
  const after = {
    watched,
    bots: bots ?? before.bots,
    tell: tell ?? before.tell,
    answering: answering ?? before.answering,
  };
  return new Map([...settings.channels, [channel, after]]);
}

function overview({ settings, moderation }: Context): Reply {
  return {
    blocks: [
      said('settings-head'),
      { ...list(settingsLines(settings)), mentions: true },
      said('settings-use'),
      list(usageLines(moderation.usage())),
    ],
  };
}

function usageLines({ articles, characters, fetches }: Usage): Message[] {
  return [
    message('use-articles', { ...articles }),
    message('use-characters', { ...characters }),
    ...(fetches ? [message('use-fetches', { ...fetches })] : []),
  ];
}

async function channelReply({ channel = '' }: SettingChanges, { settings, moderation }: Context): Promise<Reply> {
  const faults = needsPermissions(settings, channel) ? await moderation.channelFaults(channel) : [];
  return {
    blocks: [
      { ...said('setting-sentence', { setting: channelLine(settings, channel) }), mentions: true },
      ...warnings(faults),
    ],
  };
}

function changedReply(lines: readonly Message[], notes: readonly Words[]): Reply {
  const head =
    lines.length === 0
      ? [said('settings-same')]
      : [said('settings-changed', { count: lines.length }), { ...list(lines), mentions: true as const }];
  return { blocks: [...head, ...warnings(notes)] };
}

function warnings(notes: readonly Words[]) {
  return notes.map((note) => said('warning', { note }));
}

/** What else a moderator needs to know or do after the change, one sentence each. */
async function notesOn(changes: SettingChanges, after: GuildSettings, { moderation }: Context): Promise<Words[]> {
  const { channel, open, moderatorRole } = changes;
  const isForAll = open && channel !== undefined && audienceOf(after, channel).restrictions.length === 0;
  const isUsed = channel !== undefined && needsPermissions(after, channel);
  return [
    ...(isUsed ? await moderation.channelFaults(channel) : []),
    ...(isForAll ? [message('settings-open-needless')] : []),
    ...(moderatorRole === undefined ? [] : [message('settings-role-note')]),
  ];
}

/** True if the bot does something in the channel by itself. */
function needsPermissions(settings: GuildSettings, channel: string): boolean {
  const { watched, answering } = channelSettings(settings, channel);
  return watched || isListening(answering);
}

async function forgetKept(channel: string, { moderation }: Context): Promise<Words[]> {
  const count = await moderation.emptyShelf(channel);
  if (count > 0) await moderation.record('settings forget kept', `Channel <#${channel}>: ${counted(count, 'article')}`);
  return [count > 0 ? message('articles-forgotten', { count }) : message('nothing-kept')];
}
