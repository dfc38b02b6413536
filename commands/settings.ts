import { type Context, defineCommand } from '../src/app/commands/command.ts';
import {
  AUDIENCES,
  type Audience,
  type ChannelSettings,
  channelSettings,
  type GuildSettings,
  TELLS,
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
    tell: { kind: 'choice', about: 'How the result of a post is told there', choices: TELLS },
    'moderator-role': { kind: 'role', about: 'A role whose members are moderators too' },
    threshold: {
      kind: 'integer',
      about: 'Confidence in percent below which the articles are said not to answer',
      min: 0,
      max: 100,
    },
    answers: { kind: 'choice', about: 'Who sees an answer unless the person who asks chooses', choices: AUDIENCES },
    news: { kind: 'channel', about: 'The channel where new articles of feeds are announced' },
    clear: { kind: 'choice', about: 'Set one of these back to what it was at first', choices: CLEARED },
  },
  examples: ['/settings', '/settings channel: 123456789012345678 watch: yes tell: reply', '/settings threshold: 60'],
  async run({ 'moderator-role': moderatorRole, ...rest }, context) {
    const wishes: Wishes = { ...rest, moderatorRole };
    if (Object.values(wishes).every((wish) => wish === undefined)) return overview(context);
    refuse(wishes, context);
    if (wishesOfChannel(wishes).length === 0 && onlyNames(wishes)) return channelReply(wishes, context);
    const before = context.settings;
    const after = await context.moderation.saveSettings((settings) => settingsAfter(settings, wishes));
    return changedReply(changedLines(before, after), await notesOn(wishes, after, context));
  },
});

/** The requested changes; absent fields stay as they are. */
interface Wishes {
  readonly channel: string | undefined;
  readonly watch: boolean | undefined;
  readonly bots: boolean | undefined;
  readonly tell: ChannelSettings['tell'] | undefined;
  readonly moderatorRole: string | undefined;
  readonly threshold: number | undefined;
  readonly answers: Audience | undefined;
  readonly news: string | undefined;
  readonly clear: (typeof CLEARED)[number] | undefined;
}

function wishesOfChannel({ watch, bots, tell }: Wishes): unknown[] {
  return [watch, bots, tell].filter((wish) => wish !== undefined);
}

function onlyNames({ channel, ...others }: Wishes): boolean {
  return channel !== undefined && Object.values(others).every((wish) => wish === undefined);
}

/** @throws UserError if a requested value is not allowed */
function refuse(wishes: Wishes, { guild, caller }: Context): void {
  if (wishes.channel === undefined && wishesOfChannel(wishes).length > 0) {
    throw new UserError('missing-option', 'Name the channel: "watch", "bots" and "tell" are about one.');
  }
  const isAboutRole = wishes.moderatorRole !== undefined || wishes.clear === 'moderator-role';
  if (isAboutRole && caller.byRole) {
    throw new UserError('not-allowed', "Only those who manage the server may change the moderators' role.");
  }
  // On Discord, the @everyone role has the server's id.
  if (wishes.moderatorRole === guild) {
    throw new UserError('bad-option', 'Not everybody can be a moderator; choose another role.');
  }
}

function settingsAfter(settings: GuildSettings, wishes: Wishes): GuildSettings {
  const { moderatorRole, threshold, newsChannel, ...rest } = settings;
  const role = wishes.moderatorRole ?? (wishes.clear === 'moderator-role' ? undefined : moderatorRole);
  const percent = wishes.threshold === undefined ? undefined : wishes.threshold / 100;
  const confidence = percent ?? (wishes.clear === 'threshold' ? undefined : threshold);
  const news = wishes.news ?? (wishes.clear === 'news' ? undefined : newsChannel);
  return {
    ...rest,
    channels: channelsAfter(settings, wishes),
    answers: wishes.answers ?? settings.answers,
    ...(role !== undefined && { moderatorRole: role }),
    ...(confidence !== undefined && { threshold: confidence }),
    ...(news !== undefined && { newsChannel: news }),
  };
}

function channelsAfter(settings: GuildSettings, { channel, watch, bots, tell }: Wishes): GuildSettings['channels'] {
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
    `Articles: ${tellUse(articles)}`,
    `Characters: ${tellUse(characters)}`,
    ...(fetches ? [`Pages and feeds fetched within the last hour: ${tellUse(fetches)}`] : []),
  ];
}

function tellUse({ used, most }: Use): string {
  return `${grouped(used)} of ${grouped(most)}`;
}

/** 40000000 → 40,000,000. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',');
}

async function channelReply({ channel = '' }: Wishes, { settings, moderation }: Context): Promise<Reply> {
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
async function notesOn(wishes: Wishes, after: GuildSettings, { moderation }: Context): Promise<string[]> {
  const { channel, moderatorRole } = wishes;
  const isWatched = channel !== undefined && channelSettings(after, channel).watched;
  return [
    ...(isWatched ? await moderation.watchFaults(channel) : []),
    ...(moderatorRole === undefined ? [] : [ROLE_NOTE]),
  ];
}

const ROLE_NOTE =
  "Discord still hides the moderators' commands from that role: show them to it under Server Settings, Integrations.";
