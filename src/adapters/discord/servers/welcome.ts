import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type Guild,
  type GuildBasedChannel,
  MessageFlags,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';
import { type Message, type MessageKey, message } from '../../../app/languages/messages.ts';
import { type Wording, wordingIn } from '../../../app/languages/wording.ts';
import { restrictionsOf } from '../audience.ts';
import { type CommandMention, commandMention } from '../commands/command-mention.ts';
import { cardIds } from '../custom-ids/card-ids.ts';
import type { Log } from '../log.ts';
import { languageOf } from '../reader-language.ts';
import { bold } from '../rendering/markdown.ts';
import type { Outgoing } from '../rendering/render.ts';
import { resend } from '../resend.ts';

const TO_SPEAK = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Tells a server that the bot has joined what to do first: one message, where everybody sees it and the bot may write. Never throws. */
export async function welcome(guild: Guild, commands: CommandMention, log: Log): Promise<void> {
  const place = placeIn(guild);
  if (!place) {
    log.warn(`server ${guild.id} was not greeted: I may write in none of its open channels`);
    return;
  }
  try {
    const wording = wordingIn(languageOf(guild.preferredLocale));
    await resend<unknown>(() => place.send({ ...welcomeMessage(commands, wording), allowedMentions: { parse: [] } }));
  } catch (error) {
    log.warn(`server ${guild.id} could not be greeted: ${error}`);
  }
}

/** The channel for such messages, or else the first one. */
function placeIn(guild: Guild): SendableChannels | undefined {
  const channels = guild.channels.cache
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition);
  const places: (GuildBasedChannel | null)[] = [guild.systemChannel, ...channels.values()];
  return places.find((channel): channel is GuildBasedChannel & SendableChannels => {
    if (!channel?.isSendable() || restrictionsOf(channel).length > 0) return false;
    return channel.permissionsFor(guild.client.user)?.has(TO_SPEAK) ?? false;
  });
}

function welcomeMessage(commands: CommandMention, wording: Wording): Outgoing {
  const mention = (name: string) => commandMention(commands, name);
  const said = (key: MessageKey, values?: Message['values']) => wording.text(message(key, values));
  const text = [
    `${bold(said('welcome-head'))} ${said('welcome-steps')}`,
    `1. ${said('welcome-add', { ingest: mention('ingest') })}`,
    `2. ${said('welcome-ask', { ask: mention('ask') })}`,
    `3. ${said('welcome-watch', { settings: mention('settings'), follow: mention('follow') })}`,
    said('welcome-help', { help: mention('help') }),
  ].join('\n');
  const button = { action: 'addFirst', detail: '' } as const;
  const [customId] = cardIds(undefined, [button])!;
  const components: APIMessageTopLevelComponent[] = [
    { type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content: text }] },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Primary,
          label: said('welcome-button'),
          custom_id: customId!,
        },
      ],
    },
  ];
  return { flags: MessageFlags.IsComponentsV2, components, files: [] };
}
