import {
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type GuildBasedChannel,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import {
  ANSWER_VISIBILITIES,
  ANSWERING_MODES,
  type GuildSettings,
  LOOKS,
  NOTIFICATIONS,
} from '../../../app/guild-settings.ts';
import { cutAtWord } from '../../../app/labels.ts';
import type { Wording } from '../../../app/languages/wording.ts';
import type { Reply } from '../../../app/reply.ts';
import { LIMITS } from '../limits.ts';
import { audienceOfChannel, settingsOfChannel } from '../posts/channel-settings.ts';
import { pagesOf } from '../rendering/pages.ts';
import { type Outgoing, outgoing } from '../rendering/render.ts';

/** What a select, a button or a form of the panel is about; `form` is that of a channel. */
type PanelPart =
  | 'channel'
  | 'moderator-role'
  | 'news'
  | 'news-role'
  | 'answers'
  | 'look'
  | 'gaps'
  | 'reactions'
  | 'threshold'
  | 'form';

/** Fields of the form of a channel, and of that of the threshold. */
export const FIELDS = { answering: 'answering', posts: 'posts', tell: 'tell', percent: 'percent' } as const;

/** What can be checked about the posts of a channel: names of the options of `/settings`. */
const POST_OPTIONS = ['watch', 'bots', 'open'] as const;

const ID = /^v1\|s\|([a-z-]{1,20})(?:\|(\d{1,21}))?$/;

function idOf(part: PanelPart, channel?: string): string {
  return channel === undefined ? `v1|s|${part}` : `v1|s|${part}|${channel}`;
}

/** The part of the panel that an id belongs to, and the channel in it; undefined for ids of other things. */
export function readPanelId(customId: string): { readonly part: string; readonly channel?: string } | undefined {
  const [, part, channel] = ID.exec(customId) ?? [];
  return part === undefined ? undefined : { part, ...(channel !== undefined && { channel }) };
}

/** Channels that can be set up or get news; private threads are named in the command. */
const SET_UP = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum];
const FOR_NEWS = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum];

/** What `/settings` shows, with everything that can be changed below. */
export function panelMessage(reply: Reply, settings: GuildSettings, wording: Wording): Outgoing {
  const [first, ...more] = pagesOf(reply, false, wording);
  const text = outgoing(first!, wording);
  // A server with hundreds of channels: the command with a channel shows each.
  const left =
    more.length > 0 ? [{ type: ComponentType.TextDisplay, content: wording.text({ key: 'panel-more' }) } as const] : [];
  return { ...text, components: [...text.components, ...left, ...rowsOf(settings, wording)] };
}

function rowsOf(
  { moderatorRole, newsChannel, newsRole, answers, look, keepsGaps, addsByReaction }: GuildSettings,
  wording: Wording,
): APIMessageTopLevelComponent[] {
  const role = { type: SelectMenuDefaultValueType.Role, id: moderatorRole ?? '' } as const;
  const news = { type: SelectMenuDefaultValueType.Channel, id: newsChannel ?? '' } as const;
  return [
    row({
      type: ComponentType.ChannelSelect,
      custom_id: idOf('channel'),
      placeholder: wording.text({ key: 'panel-channel' }),
      channel_types: SET_UP,
    }),
    row({
      type: ComponentType.RoleSelect,
      custom_id: idOf('moderator-role'),
      placeholder: wording.text({ key: 'panel-role' }),
      min_values: 0,
      max_values: 1,
      ...(moderatorRole !== undefined && { default_values: [role] }),
    }),
    row({
      type: ComponentType.ChannelSelect,
      custom_id: idOf('news'),
      placeholder: wording.text({ key: 'panel-news' }),
      channel_types: FOR_NEWS,
      min_values: 0,
      max_values: 1,
      ...(newsChannel !== undefined && { default_values: [news] }),
    }),
    row({
      type: ComponentType.RoleSelect,
      custom_id: idOf('news-role'),
      placeholder: wording.text({ key: 'panel-news-role' }),
      min_values: 0,
      max_values: 1,
      ...(newsRole !== undefined && {
        default_values: [{ type: SelectMenuDefaultValueType.Role, id: newsRole } as const],
      }),
    }),
    row({
      type: ComponentType.StringSelect,
      custom_id: idOf('look'),
      options: LOOKS.map((value) => ({
        label: wording.text({ key: `panel-look-${value}` }),
        value,
        default: value === look,
      })),
    }),
    row({
      type: ComponentType.StringSelect,
      custom_id: idOf('answers'),
      options: ANSWER_VISIBILITIES.map((value) => ({
        label: wording.text({ key: `panel-${value}` }),
        value,
        default: value === answers,
      })),
    }),
    row({
      type: ComponentType.StringSelect,
      custom_id: idOf('gaps'),
      options: [
        { label: wording.text({ key: 'panel-gaps-no' }), value: 'no', default: !keepsGaps },
        { label: wording.text({ key: 'panel-gaps-yes' }), value: 'yes', default: keepsGaps ?? false },
      ],
    }),
    row({
      type: ComponentType.StringSelect,
      custom_id: idOf('reactions'),
      options: [
        { label: wording.text({ key: 'panel-reactions-no' }), value: 'no', default: !addsByReaction },
        { label: wording.text({ key: 'panel-reactions-yes' }), value: 'yes', default: addsByReaction ?? false },
      ],
    }),
    row({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id: idOf('threshold'),
      label: wording.text({ key: 'setting-threshold' }),
    }),
  ];
}

function row(component: APIComponentInMessageActionRow): APIMessageTopLevelComponent {
  return { type: ComponentType.ActionRow, components: [component] };
}

/** What can be checked about the posts of this channel: there is nothing to open where everybody sees everything. */
export function postOptions(
  channel: GuildBasedChannel,
  settings: GuildSettings,
): readonly (typeof POST_OPTIONS)[number][] {
  const { restrictions } = audienceOfChannel(settings, channel);
  return POST_OPTIONS.filter((option) => option !== 'open' || restrictions.length > 0);
}

/** The form with everything that can be set for a channel, as it is now. */
export function channelForm(
  channel: GuildBasedChannel,
  settings: GuildSettings,
  wording: Wording,
): APIModalInteractionResponseCallbackData {
  const { watched, bots, tell, answering } = settingsOfChannel(settings, channel);
  const checked = { watch: watched, bots, open: audienceOfChannel(settings, channel).opened.length > 0 };
  return {
    custom_id: idOf('form', channel.id),
    title: cutAtWord(`#${channel.name}`, LIMITS.formTitle),
    components: [
      {
        type: ComponentType.Label,
        label: wording.text({ key: 'panel-answering' }),
        component: {
          type: ComponentType.RadioGroup,
          custom_id: FIELDS.answering,
          options: ANSWERING_MODES.map((value) => ({
            value,
            label: wording.text({ key: `panel-answering-${value}` }),
            default: value === answering,
          })),
        },
      },
      {
        type: ComponentType.Label,
        label: wording.text({ key: 'panel-posts' }),
        component: {
          type: ComponentType.CheckboxGroup,
          custom_id: FIELDS.posts,
          required: false,
          min_values: 0,
          options: postOptions(channel, settings).map((value) => ({
            value,
            label: wording.text({ key: `panel-posts-${value}` }),
            default: checked[value],
          })),
        },
      },
      {
        type: ComponentType.Label,
        label: wording.text({ key: 'panel-tell' }),
        component: {
          type: ComponentType.RadioGroup,
          custom_id: FIELDS.tell,
          options: NOTIFICATIONS.map((value) => ({
            value,
            label: wording.text({ key: `panel-tell-${value}` }),
            default: value === tell,
          })),
        },
      },
    ],
  };
}

/** "100 %". */
const MAX_PERCENT_LENGTH = 5;

/** The form for the confidence below which the articles are said not to answer. */
export function thresholdForm({ threshold }: GuildSettings, wording: Wording): APIModalInteractionResponseCallbackData {
  return {
    custom_id: idOf('threshold'),
    title: wording.text({ key: 'setting-threshold' }),
    components: [
      {
        type: ComponentType.Label,
        label: wording.text({ key: 'panel-percent' }),
        description: wording.text({ key: 'panel-percent-about' }),
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELDS.percent,
          style: TextInputStyle.Short,
          max_length: MAX_PERCENT_LENGTH,
          required: false,
          ...(threshold !== undefined && { value: String(Math.round(threshold * 100)) }),
        },
      },
    ],
  };
}
