import { DEFAULT_THRESHOLD } from '../../questions/answerability/confidence.ts';
import { type Audience, closedBecause, isClosed, isForAdults } from '../audience.ts';
import { GAP_DAYS } from '../gaps/gaps.ts';
import {
  type AnsweringMode,
  audienceOf,
  type ChannelSettings,
  channelSettings,
  type GuildSettings,
} from '../guild-settings.ts';

/** One setting in words; a channel, role or person is a mention. */
interface SettingInWords {
  readonly name: string;
  readonly value: string;
}

/** Every setting as one line. */
export function settingsLines(settings: GuildSettings): string[] {
  return settingsInWords(settings).map(lineOf);
}

/** The lines that differ between two settings, as they are afterwards. */
export function changedLines(before: GuildSettings, after: GuildSettings): string[] {
  const now = settingsInWords(after);
  const gone = settingsInWords(before)
    .filter(({ name }) => !now.some((setting) => setting.name === name))
    .map(({ name }) => ({ name, value: NOT_WATCHED }));
  const former = new Set(settingsLines(before));
  return [...gone, ...now].map(lineOf).filter((line) => !former.has(line));
}

const NOT_WATCHED = 'not watched';

function settingsInWords(settings: GuildSettings): SettingInWords[] {
  const { channels, audiences, moderatorRole, threshold, answers, newsChannel, keepsGaps } = settings;
  const told = new Set([...channels.keys(), ...audiences.keys()]);
  return [
    ...[...told].map((id) => channelSetting(settings, id)),
    { name: "Moderators' role", value: moderatorRole ? `<@&${moderatorRole}>` : 'none' },
    { name: 'Confidence threshold', value: thresholdValue(threshold) },
    { name: 'Answers', value: answers },
    { name: 'News of feeds', value: newsChannel ? `in <#${newsChannel}>` : 'not announced' },
    { name: 'Questions without an answer', value: keepsGaps ? `kept for ${GAP_DAYS} days` : 'not kept' },
  ];
}

/** The settings of a channel as one line. */
export function channelLine(settings: GuildSettings, id: string): string {
  return lineOf(channelSetting(settings, id));
}

function channelSetting(settings: GuildSettings, id: string): SettingInWords {
  const audience = audienceOf(settings, id);
  const mark = audience.restrictions.length > 0 ? `, ${audienceMark(audience)}` : '';
  return { name: `Channel <#${id}>`, value: `${channelValue(channelSettings(settings, id))}${mark}` };
}

/** Shown with every channel that not everybody can see. */
function audienceMark(audience: Audience): string {
  if (isClosed(audience)) return `🔒 closed: ${lowerFirst(closedBecause(audience))}`;
  const to = isForAdults(audience) ? 'quoted in age-restricted channels' : 'quoted to everybody in this server';
  return `🔓 opened by a moderator: ${to}`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function channelValue({ watched, bots, tell, answering }: ChannelSettings): string {
  const how = tell === 'nothing' ? 'the result is not told' : `the result is told by ${tell}`;
  const botPosts = bots ? 'with posts of bots' : 'without posts of bots';
  const answered = ANSWERED[answering];
  return `${watched ? 'watched' : NOT_WATCHED}, ${botPosts}, ${how}${answered === '' ? '' : `, ${answered}`}`;
}

/** What is answered there; nothing is said of what is usual. */
const ANSWERED: Readonly<Record<AnsweringMode, string>> = {
  off: 'nothing is answered in front of others',
  mentions: '',
  questions: 'questions are answered without a mention',
  threads: 'questions are answered in threads, without a mention',
};

function thresholdValue(threshold: number | undefined): string {
  return `${Math.round((threshold ?? DEFAULT_THRESHOLD) * 100)} %${threshold === undefined ? ' (default)' : ''}`;
}

function lineOf({ name, value }: SettingInWords): string {
  return `${name}: ${value}`;
}
