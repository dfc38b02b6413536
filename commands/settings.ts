import { type Context, defineCommand } from '../src/app/commands/command.ts';
import {
  ANSWER_VISIBILITIES,
  type AnswerVisibility,
  type ChannelSettings,
  channelSettings,
  type GuildSettings,
  NOTIFICATIONS,
} from '../src/app/guild-settings.ts';
import { counted } from '../src/app/labels.ts';
import type { Usage, Use } from '../src/app/ports.ts';
import { line, list, type Reply } from '../src/app/reply.ts';
import { changedLines, channelLine, settingsLines } from '../src/app/settings/settings-words.ts';
import { UserError } from '../src/domain/errors.ts';

/** Settings that can be cleared; their own options only accept a value. */
const CLEARED = ['moderator-role', 'threshold', 'news'] as const;

export const settingsCommand = defineCommand({
  name: 'settings',
  about: 'Show or change how I work in this server',
  access: 'moderators',
  options: {
    channel: { kind: 'channel', about: 'The channel that watch, bots and tell are about' },
    watch: { kind: 'flag', about: 'Whether articles posted in the channel are taken' },
    bots: { kind: 'flag', about: 'Whether posts of bots and webhooks there are taken too' },
    tell: { kind: 'choice', about: 'How the result of a post is told there', choices: NOTIFICATIONS },
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
    news: { kind: 'channel', about: 'The channel where new articles of feeds are announced' },
    clear: { kind: 'choice', about: 'Set one of these back to what it was at first', choices: CLEARED },
  },
  examples: ['/settings', '/settings channel: 123456789012345678 watch: yes tell: reply', '/settings threshold: 60'],
  async run({ 'moderator-role': moderatorRole, ...rest }, context) {
    const changes: SettingChanges = { ...rest, moderatorRole };
    if (Object.values(changes).every((value) => value === undefined)) return overview(context);
    refuse(changes, context);
    if (channelChanges(changes).length === 0 && onlyNames(changes)) return channelReply(changes, context);
    const before = context.settings;
    const after = await context.moderation.saveSettings((settings) => settingsAfter(settings, changes));
    return changedReply(changedLines(before, after), await notesOn(changes, after, context));
  },
});

/** The requested changes; absent fields stay as they are. */
interface SettingChanges {
  readonly channel: string | undefined;
  readonly watch: boolean | undefined;
  readonly bots: boolean | undefined;
  readonly tell: ChannelSettings['tell'] | undefined;
  readonly moderatorRole: string | undefined;
  readonly threshold: number | undefined;
  readonly answers: AnswerVisibility | undefined;
  readonly news: string | undefined;
  readonly clear: (typeof CLEARED)[number] | undefined;
}

function channelChanges({ watch, bots, tell }: SettingChanges): unknown[] {
  return [watch, bots, tell].filter((value) => value !== undefined);
}

function onlyNames({ channel, ...others }: SettingChanges): boolean {
  return channel !== undefined && Object.values(others).every((value) => value === undefined);
}

/** @throws UserError if a requested value is not allowed */
function refuse(changes: SettingChanges, { guild, caller }: Context): void {
  if (changes.channel === undefined && channelChanges(changes).length > 0) {
    throw new UserError('missing-option', 'Name the channel: "watch", "bots" and "tell" are about one.');
  }
  const isAboutRole = changes.moderatorRole !== undefined || changes.clear === 'moderator-role';
  if (isAboutRole && caller.byRole) {
    throw new UserError('not-allowed', "Only those who manage the server may change the moderators' role.");
  }
  // On Discord, the @everyone role has the server's id.
  if (changes.moderatorRole === guild) {
    throw new UserError('bad-option', 'Not everybody can be a moderator; choose another role.');
  }
}

function settingsAfter(settings: GuildSettings, changes: SettingChanges): GuildSettings {
  const { moderatorRole, threshold, newsChannel, ...rest } = settings;
  const role = changes.moderatorRole ?? (changes.clear === 'moderator-role' ? undefined : moderatorRole);
  const percent = changes.threshold === undefined ? undefined : changes.threshold / 100;
  const confidence = percent ?? (changes.clear === 'threshold' ? undefined : threshold);
  const news = changes.news ?? (changes.clear === 'news' ? undefined : newsChannel);
  return {
    ...rest,
    channels: channelsAfter(settings, changes),
    answers: changes.answers ?? settings.answers,
    ...(role !== undefined && { moderatorRole: role }),
    ...(confidence !== undefined && { threshold: confidence }),
    ...(news !== undefined && { newsChannel: news }),
  };
}

function channelsAfter(
  settings: GuildSettings,
  { channel, watch, bots, tell }: SettingChanges,
): GuildSettings['channels'] {
  if (channel === undefined) return settings.channels;
  const before = channelSettings(settings, channel);
  const after = { watched: watch ?? before.watched, bots: bots ?? before.bots, tell: tell ?? before.tell };
  return new Map([...settings.channels, [channel, after]]);
}

function overview({ settings, moderation }: Context): Reply {
  return {
    blocks: [
      line('The settings of this server:'),
      { ...list(settingsLines(settings)), mentions: true },
      line('What it uses of what it may:'),
      list(usageLines(moderation.usage())),
    ],
  };
}

function usageLines({ articles, characters, fetches }: Usage): string[] {
  return [
    `Articles: ${formatUse(articles)}`,
    `Characters: ${formatUse(characters)}`,
    ...(fetches ? [`Pages and feeds fetched within the last hour: ${formatUse(fetches)}`] : []),
  ];
}

function formatUse({ used, max }: Use): string {
  return `${grouped(used)} of ${grouped(max)}`;
}

/** 40000000 → 40,000,000. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',');
}

async function channelReply({ channel = '' }: SettingChanges, { settings, moderation }: Context): Promise<Reply> {
  const here = channelSettings(settings, channel);
  const faults = here.watched ? await moderation.watchFaults(channel) : [];
  return { blocks: [{ ...line(`${channelLine(channel, here)}.`), mentions: true }, ...warnings(faults)] };
}

function changedReply(lines: readonly string[], notes: readonly string[]): Reply {
  const head =
    lines.length === 0
      ? [line('Nothing changed: it was so already.')]
      : [line(`${counted(lines.length, 'setting')} changed:`), { ...list(lines), mentions: true as const }];
  return { blocks: [...head, ...warnings(notes)] };
}

function warnings(notes: readonly string[]) {
  return notes.map((note) => line(`⚠ ${note}`));
}

/** What else a moderator needs to know or do after the change, one sentence each. */
async function notesOn(changes: SettingChanges, after: GuildSettings, { moderation }: Context): Promise<string[]> {
  const { channel, moderatorRole } = changes;
  const isWatched = channel !== undefined && channelSettings(after, channel).watched;
  return [
    ...(isWatched ? await moderation.watchFaults(channel) : []),
    ...(moderatorRole === undefined ? [] : [ROLE_NOTE]),
  ];
}

const ROLE_NOTE =
  "Discord still hides the moderators' commands from that role: show them to it under Server Settings, Integrations.";
