import type {
  APIModalInteractionResponseCallbackData,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Requester } from '../../../app/app.ts';
import { withRights } from '../../../app/commands/dispatch.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import { UserError } from '../../../domain/errors.ts';
import type { CommandRequest } from '../custom-ids/custom-ids.ts';
import { channelOf } from '../posts/channel-settings.ts';
import { wordingFor } from '../reader-language.ts';
import type { ReplyMessages } from '../rendering/render.ts';
import { type Bot, runRequest } from '../run-request.ts';
import { respond } from './respond.ts';
import { channelForm, FIELDS, panelMessage, postOptions, readPanelId, thresholdForm } from './settings-panel.ts';

/** The command that the panel stands for: whatever is changed there is a call of it, with its checks and its record. */
export const SETTINGS = 'settings';

/** Shows the panel to a moderator alone. */
export async function showPanel(bot: Bot, asker: Requester, interaction: ChatInputCommandInteraction): Promise<void> {
  await respond(interaction, 'private', bot, () => panelAfter(bot, asker));
}

/** A select or a button of the panel: a form, or a change. */
export async function usePanel(bot: Bot, asker: Requester, interaction: MessageComponentInteraction): Promise<void> {
  const { part } = readPanelId(interaction.customId) ?? {};
  if (part === 'channel' || part === 'threshold') return openForm(bot, asker, interaction, part);
  await respond(interaction, 'in-place', bot, async () => panelAfter(bot, asker, changeOf(interaction, part)));
}

/** A form of the panel that was sent. */
export async function submitPanelForm(bot: Bot, asker: Requester, form: ModalSubmitInteraction): Promise<void> {
  await respond(form, 'in-place', bot, async () => panelAfter(bot, asker, await changeInForm(bot, asker, form)));
}

/** The panel, with what came of a change above it. */
async function panelAfter(bot: Bot, asker: Requester, change?: CommandRequest['options']): Promise<ReplyMessages> {
  const changed = change && (await runRequest(bot, asker, { command: SETTINGS, options: change }));
  const overview = await runRequest(bot, asker, { command: SETTINGS, options: {} });
  const blocks = [...(changed?.blocks ?? []), ...overview.blocks];
  return [panelMessage({ blocks }, await bot.app.settings(asker.guild), wordingFor(asker, true))];
}

/** Selects of which one value is chosen always. */
const CHOSEN: readonly string[] = ['answers', 'gaps', 'look', 'reactions'];

/** The options of the call that a select stands for. */
function changeOf(interaction: MessageComponentInteraction, part: string | undefined): CommandRequest['options'] {
  const values = interaction.isAnySelectMenu() ? interaction.values : undefined;
  const isClearable = part === 'moderator-role' || part === 'news' || part === 'news-role';
  if (values && isClearable) return values[0] === undefined ? { clear: part } : { [part]: values[0] };
  if (values?.[0] !== undefined && part !== undefined && CHOSEN.includes(part)) return { [part]: values[0] };
  throw outdated();
}

async function changeInForm(
  { app }: Bot,
  { guild }: Requester,
  form: ModalSubmitInteraction,
): Promise<CommandRequest['options']> {
  const { part, channel } = readPanelId(form.customId) ?? {};
  if (part === 'threshold') {
    const percent = form.fields.getTextInputValue(FIELDS.percent).replace('%', '').trim();
    return percent === '' ? { clear: 'threshold' } : { threshold: percent };
  }
  if (part !== 'form' || channel === undefined) throw outdated();
  const checked = form.fields.getCheckboxGroup(FIELDS.posts);
  const field = (name: string) => form.fields.getRadioGroup(name) ?? undefined;
  const place = channelOf(form.client, { guild, channel });
  if (!place) throw refusal('bad-option', 'channel-unseen');
  const posts = postOptions(place, await app.settings(guild));
  return {
    channel,
    answering: field(FIELDS.answering),
    tell: field(FIELDS.tell),
    ...Object.fromEntries(posts.map((option) => [option, checked.includes(option)])),
  };
}

/** Forms show what is set, so only moderators get them; whoever sends one is looked at again. */
async function openForm(
  bot: Bot,
  asker: Requester,
  interaction: MessageComponentInteraction,
  part: 'channel' | 'threshold',
): Promise<void> {
  const form = async (): Promise<APIModalInteractionResponseCallbackData> => {
    const settings = await bot.app.settings(asker.guild);
    if (!withRights(asker.caller, settings).moderator)
      throw refusal('not-allowed', 'for-moderators', { name: SETTINGS });
    const wording = wordingFor(asker, true);
    if (part === 'threshold') return thresholdForm(settings, wording);
    const chosen = interaction.isChannelSelectMenu() ? interaction.values[0] : undefined;
    const channel = chosen && channelOf(interaction.client, { guild: asker.guild, channel: chosen });
    if (!channel) throw refusal('bad-option', 'channel-unseen');
    return channelForm(channel, settings, wording);
  };
  try {
    await interaction.showModal(await form());
  } catch (error) {
    if (!(error instanceof UserError)) return bot.log.warn(`a form could not be shown: ${error}`);
    await respond(interaction, 'private', bot, () => Promise.reject(error));
  }
}

function outdated(): UserError {
  return refusal('bad-request', 'another-version-settings');
}
