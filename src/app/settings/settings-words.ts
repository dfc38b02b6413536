import { DEFAULT_THRESHOLD } from '../../questions/answerability/confidence.ts';
import type { ChannelSettings, GuildSettings } from '../guild-settings.ts';

/** One setting in words; a channel, role or person is a mention. */
interface Told {
  readonly name: string;
  readonly value: string;
}

/** Every setting as one line. */
export function settingsLines(settings: GuildSettings): string[] {
  return tell(settings).map(lineOf);
}

/** The lines that differ between two settings, as they are afterwards. */
export function changedLines(before: GuildSettings, after: GuildSettings): string[] {
  const now = tell(after);
  const gone = tell(before)
    .filter(({ name }) => !now.some((told) => told.name === name))
    .map(({ name }) => ({ name, value: NOT_WATCHED }));
  const former = new Set(settingsLines(before));
  return [...gone, ...now].map(lineOf).filter((line) => !former.has(line));
}

const NOT_WATCHED = 'not watched';

function tell({ channels, moderatorRole, threshold, answers, newsChannel }: GuildSettings): Told[] {
  return [
    ...[...channels].map(([id, channel]) => tellOfChannel(id, channel)),
    { name: "Moderators' role", value: moderatorRole ? `<@&${moderatorRole}>` : 'none' },
    { name: 'Confidence threshold', value: tellThreshold(threshold) },
    { name: 'Answers', value: answers },
    { name: 'News of feeds', value: newsChannel ? `in <#${newsChannel}>` : 'not announced' },
  ];
}

/** The settings of a channel as one line. */
export function channelLine(id: string, channel: ChannelSettings): string {
  return lineOf(tellOfChannel(id, channel));
}

function tellOfChannel(id: string, channel: ChannelSettings): Told {
  return { name: `Channel <#${id}>`, value: tellChannel(channel) };
}

function tellChannel({ watched, bots, tell }: ChannelSettings): string {
  const how = tell === 'nothing' ? 'the result is not told' : `the result is told by ${tell}`;
  const whose = bots ? 'with posts of bots' : 'without posts of bots';
  return `${watched ? 'watched' : NOT_WATCHED}, ${whose}, ${how}`;
}

function tellThreshold(threshold: number | undefined): string {
  return `${Math.round((threshold ?? DEFAULT_THRESHOLD) * 100)} %${threshold === undefined ? ' (default)' : ''}`;
}

function lineOf({ name, value }: Told): string {
  return `${name}: ${value}`;
}
