import { DEFAULT_THRESHOLD } from '../../questions/answerability/confidence.ts';
import { type Audience, becauseClosed, isClosed, isForAdults } from '../audience.ts';
import { GAP_DAYS } from '../gaps/gaps.ts';
import { audienceOf, type ChannelSettings, channelSettings, type GuildSettings } from '../guild-settings.ts';
import { inEnglish, type Message, message, type Words } from '../languages/messages.ts';

/** One setting in words; a channel, role or person is a mention. */
interface SettingInWords {
  readonly name: Message;
  readonly value: Words;
}

/** Every setting as one line. */
export function settingsLines(settings: GuildSettings): Message[] {
  return settingsInWords(settings).map(lineOf);
}

/** The lines that differ between two settings, as they are afterwards. */
export function changedLines(before: GuildSettings, after: GuildSettings): Message[] {
  const now = settingsInWords(after);
  const named = new Set(now.map(({ name }) => inEnglish(name)));
  const gone = settingsInWords(before)
    .filter(({ name }) => !named.has(inEnglish(name)))
    .map(({ name }) => ({ name, value: message('not-watched') }));
  const former = new Set(settingsLines(before).map(inEnglish));
  return [...gone, ...now].map(lineOf).filter((line) => !former.has(inEnglish(line)));
}

function settingsInWords(settings: GuildSettings): SettingInWords[] {
  const { channels, audiences, moderatorRole, threshold, answers, look, keepsGaps, addsByReaction } = settings;
  const told = new Set([...channels.keys(), ...audiences.keys()]);
  return [
    ...[...told].map((id) => channelSetting(settings, id)),
    { name: message('setting-role'), value: moderatorRole ? `<@&${moderatorRole}>` : message('value-none') },
    { name: message('setting-threshold'), value: thresholdValue(threshold) },
    { name: message('setting-answers'), value: message(`value-${answers}`) },
    { name: message('setting-look'), value: message(`value-${look}`) },
    { name: message('setting-news'), value: newsValue(settings) },
    { name: message('setting-reactions'), value: message(addsByReaction ? 'value-adds' : 'value-adds-not') },
    {
      name: message('setting-gaps'),
      value: keepsGaps ? message('value-kept', { days: GAP_DAYS }) : message('value-not-kept'),
    },
  ];
}

function newsValue({ newsChannel, newsRole }: GuildSettings): Message {
  if (newsChannel === undefined) return message('value-not-announced');
  const channel = `<#${newsChannel}>`;
  return newsRole === undefined
    ? message('value-news', { channel })
    : message('value-news-role', { channel, role: `<@&${newsRole}>` });
}

/** The settings of a channel as one line. */
export function channelLine(settings: GuildSettings, id: string): Message {
  return lineOf(channelSetting(settings, id));
}

function channelSetting(settings: GuildSettings, id: string): SettingInWords {
  const audience = audienceOf(settings, id);
  const mark = audience.restrictions.length > 0 ? [audienceMark(audience)] : [];
  const name = message('setting-channel', { channel: `<#${id}>` });
  return { name, value: { items: [...channelValues(channelSettings(settings, id)), ...mark] } };
}

/** Shown with every channel that not everybody can see. */
function audienceMark(audience: Audience): Message {
  if (isClosed(audience)) return message('audience-closed', { reason: becauseClosed(audience) });
  return message(isForAdults(audience) ? 'audience-opened-adults' : 'audience-opened');
}

function channelValues({ watched, bots, tell, answering }: ChannelSettings): Message[] {
  return [
    message(watched ? 'watched' : 'not-watched'),
    message(bots ? 'with-bots' : 'without-bots'),
    message(`tell-${tell}`),
    // Nothing is said of what is usual.
    ...(answering === 'mentions' ? [] : [message(`answering-${answering}`)]),
  ];
}

function thresholdValue(threshold: number | undefined): Words {
  const value = `${Math.round((threshold ?? DEFAULT_THRESHOLD) * 100)} %`;
  return threshold === undefined ? message('value-default', { value }) : value;
}

function lineOf({ name, value }: SettingInWords): Message {
  return message('setting-line', { name, value });
}
