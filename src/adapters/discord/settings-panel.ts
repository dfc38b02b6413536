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
  type AnsweringMode,
  type AnswerVisibility,
  type GuildSettings,
  NOTIFICATIONS,
  type Notification,
} from '../../app/guild-settings.ts';
import { cutAtWord } from '../../app/labels.ts';
import type { Reply } from '../../app/reply.ts';
import { audienceOfChannel, settingsOfChannel } from './channel-settings.ts';
import { LIMITS } from './limits.ts';
import { pagesOf } from './pages.ts';
import { type Outgoing, outgoing } from './render.ts';

/** What a select, a button or a form of the panel is about; `form` is that of a channel. */
type PanelPart = 'channel' | 'moderator-role' | 'news' | 'answers' | 'gaps' | 'threshold' | 'form';

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
const FOR_NEWS = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** What `/settings` shows, with everything that can be changed below. */
export function panelMessage(reply: Reply, settings: GuildSettings): Outgoing {
  const [first, ...more] = pagesOf(reply);
  const text = outgoing(first!);
  // A server with hundreds of channels: the command with a channel shows each.
  const left = more.length > 0 ? [{ type: ComponentType.TextDisplay, content: MORE } as const] : [];
  return { ...text, components: [...text.components, ...left, ...rowsOf(settings)] };
}

const MORE = 'There are more settings than fit here: choose a channel to see its own.';

function rowsOf({ moderatorRole, newsChannel, answers, keepsGaps }: GuildSettings): APIMessageTopLevelComponent[] {
  const role = { type: SelectMenuDefaultValueType.Role, id: moderatorRole ?? '' } as const;
  const news = { type: SelectMenuDefaultValueType.Channel, id: newsChannel ?? '' } as const;
  return [
    row({
      type: ComponentType.ChannelSelect,
      custom_id: idOf('channel'),
      placeholder: 'Set up a channel',
      channel_types: SET_UP,
    }),
    row({
      type: ComponentType.RoleSelect,
      custom_id: idOf('moderator-role'),
      placeholder: 'A role whose members are moderators too',
      min_values: 0,
      max_values: 1,
      ...(moderatorRole !== undefined && { default_values: [role] }),
    }),
    row({
      type: ComponentType.ChannelSelect,
      custom_id: idOf('news'),
      placeholder: 'A channel where new articles of feeds are announced',
      channel_types: FOR_NEWS,
      min_values: 0,
      max_values: 1,
      ...(newsChannel !== undefined && { default_values: [news] }),
    }),
    row({
      type: ComponentType.StringSelect,
      custom_id: idOf('answers'),
      options: ANSWER_VISIBILITIES.map((value) => ({
        label: VISIBILITY_LABELS[value],
        value,
        default: value === answers,
      })),
    }),
    row({
      type: ComponentType.StringSelect,
      custom_id: idOf('gaps'),
      options: [
        { label: 'Questions without an answer are not kept', value: 'no', default: !keepsGaps },
        { label: 'Questions without an answer are kept for 30 days', value: 'yes', default: keepsGaps ?? false },
      ],
    }),
    row({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id: idOf('threshold'),
      label: 'Confidence threshold',
    }),
  ];
}

const VISIBILITY_LABELS: Readonly<Record<AnswerVisibility, string>> = {
  public: 'Answers are shown to all',
  private: 'Answers are shown to who asked',
};

function row(component: APIComponentInMessageActionRow): APIMessageTopLevelComponent {
  return { type: ComponentType.ActionRow, components: [component] };
}

const ANSWERING_LABELS: Readonly<Record<AnsweringMode, string>> = {
  off: 'Nothing in front of others',
  mentions: 'What mentions me',
  questions: 'Questions without a mention, too',
  threads: 'The same, each question in a thread',
};

const TELL_LABELS: Readonly<Record<Notification, string>> = {
  reaction: 'By a reaction',
  reply: 'By a reply',
  nothing: 'Not at all',
};

const POST_LABELS: Readonly<Record<(typeof POST_OPTIONS)[number], string>> = {
  watch: 'Articles posted there are taken',
  bots: 'Posts of bots and webhooks, too',
  open: 'Although not everybody sees it, others may be told what stands there',
};

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
): APIModalInteractionResponseCallbackData {
  const { watched, bots, tell, answering } = settingsOfChannel(settings, channel);
  const checked = { watch: watched, bots, open: audienceOfChannel(settings, channel).opened.length > 0 };
  return {
    custom_id: idOf('form', channel.id),
    title: cutAtWord(`#${channel.name}`, LIMITS.formTitle),
    components: [
      {
        type: ComponentType.Label,
        label: 'What is answered there',
        component: {
          type: ComponentType.RadioGroup,
          custom_id: FIELDS.answering,
          options: ANSWERING_MODES.map((value) => ({
            value,
            label: ANSWERING_LABELS[value],
            default: value === answering,
          })),
        },
      },
      {
        type: ComponentType.Label,
        label: 'What is posted there',
        component: {
          type: ComponentType.CheckboxGroup,
          custom_id: FIELDS.posts,
          required: false,
          min_values: 0,
          options: postOptions(channel, settings).map((value) => ({
            value,
            label: POST_LABELS[value],
            default: checked[value],
          })),
        },
      },
      {
        type: ComponentType.Label,
        label: 'How the result of a post is told',
        component: {
          type: ComponentType.RadioGroup,
          custom_id: FIELDS.tell,
          options: NOTIFICATIONS.map((value) => ({ value, label: TELL_LABELS[value], default: value === tell })),
        },
      },
    ],
  };
}

/** "100 %". */
const MAX_PERCENT_LENGTH = 5;

/** The form for the confidence below which the articles are said not to answer. */
export function thresholdForm({ threshold }: GuildSettings): APIModalInteractionResponseCallbackData {
  return {
    custom_id: idOf('threshold'),
    title: 'Confidence threshold',
    components: [
      {
        type: ComponentType.Label,
        label: 'Percent, from 0 to 100',
        description: 'Below it, the articles are said not to answer. Empty for what it was at first.',
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
