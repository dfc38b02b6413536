import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type ContextMenuCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { withoutSteering } from '../../../app/answers/bidi.ts';
import type { Requester } from '../../../app/app.ts';
import type { Command } from '../../../app/commands/command.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import { wordingIn } from '../../../app/languages/wording.ts';
import type { Reply } from '../../../app/reply.ts';
import { ADD_TO_LIBRARY } from '../commands/ingest-command.ts';
import { optionsOf, requesterOf } from '../commands/input.ts';
import { LIMITS } from '../limits.ts';
import type { Log } from '../log.ts';
import { readRemedyId } from '../posts/remedy-message.ts';
import { languageOf, wordingFor } from '../reader-language.ts';
import { type CardLooks, cardMessages } from '../rendering/card.ts';
import { pagesOf } from '../rendering/pages.ts';
import { sentence } from '../rendering/render.ts';
import { answerRequest, type Bot, isForEveryone } from '../run-request.ts';
import { addToLibrary } from './add-to-library.ts';
import { applyRemedy } from './apply-remedy.ts';
import { isAskOnForm, messageAskedAbout } from './ask-form.ts';
import { askOn, choose, pressButton } from './card-presses.ts';
import { formOf, readForm } from './form.ts';
import { publicPlace } from './public-place.ts';
import { type ResponsePlace, respond } from './respond.ts';
import { readPanelId } from './settings-panel.ts';
import { SETTINGS, showPanel, submitPanelForm, usePanel } from './settings-presses.ts';
import { askAbout, useReadersMenu } from './use-menu.ts';

/** Answers an interaction: a command, an autocompletion, a button, a menu or a form. Never throws. */
export async function answerInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isButton() && readRemedyId(interaction.customId)) {
    return respond(interaction, 'in-place', bot, () => applyRemedy(bot, interaction));
  }
  const asker = requesterOf(interaction);
  if (!asker) return hintAtServers(interaction, bot.log);
  if (interaction.isAutocomplete()) await complete(bot, asker, interaction);
  else if (interaction.isChatInputCommand()) await runCommand(bot, asker, interaction);
  else if (interaction.isMessageContextMenuCommand()) await useMenu(bot, asker, interaction);
  else if (interaction.isModalSubmit()) await submitForm(bot, asker, interaction);
  else if (interaction.isMessageComponent() && readPanelId(interaction.customId))
    await usePanel(bot, asker, interaction);
  else if (interaction.isButton()) await pressButton(bot, asker, interaction);
  else if (interaction.isStringSelectMenu()) await choose(bot, asker, interaction);
  else if (interaction.isMessageComponent() || interaction.isContextMenuCommand())
    await refuseUnknown(bot, interaction);
}

/** A kind of button or menu that this version does not have. */
async function refuseUnknown(bot: Bot, interaction: MessageComponentInteraction | ContextMenuCommandInteraction) {
  await respond(interaction, 'private', bot, () => {
    throw refusal('bad-request', 'another-version');
  });
}

async function runCommand(bot: Bot, asker: Requester, interaction: ChatInputCommandInteraction): Promise<void> {
  const { options, isPrivate } = optionsOf(interaction);
  const request = { command: interaction.commandName, options };
  const command = bot.app.commands.find(({ name }) => name === request.command);
  if (command?.asksInForm && Object.keys(options).length === 0) return showForm(bot, asker, interaction, command);
  if (command && command.name === SETTINGS && Object.keys(options).length === 0)
    return showPanel(bot, asker, interaction);
  const place = await placeFor(bot, interaction, asker, isPrivate);
  await respond(interaction, place, bot, (progress) =>
    answerRequest(bot, { ...asker, progress }, request, looksAt(place, asker)),
  );
}

async function showForm(
  { log }: Bot,
  asker: Requester,
  interaction: ChatInputCommandInteraction,
  command: Command,
): Promise<void> {
  try {
    await interaction.showModal(formOf(command, wordingFor(asker, true)));
  } catch (error) {
    log.warn(`a form could not be shown: ${error}`);
  }
}

async function submitForm(bot: Bot, asker: Requester, form: ModalSubmitInteraction): Promise<void> {
  if (isAskOnForm(form.customId)) return askOn(bot, asker, form);
  if (readPanelId(form.customId)) return submitPanelForm(bot, asker, form);
  const message = messageAskedAbout(form.customId);
  if (message !== undefined) return askAbout(bot, asker, form, message);
  await respond(form, 'private', bot, async (progress) =>
    answerRequest(bot, { ...asker, progress }, readForm(form), looksAt('private', asker)),
  );
}

async function useMenu(bot: Bot, asker: Requester, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  if (interaction.commandName !== ADD_TO_LIBRARY) return useReadersMenu(bot, asker, interaction);
  await respond(interaction, 'private', bot, (progress) => {
    const wording = wordingFor(asker, true);
    const show = (reply: Reply) =>
      cardMessages(pagesOf(reply, false, wording), reply, undefined, { ...looksAt('private', asker), wording });
    return addToLibrary(bot, { ...asker, progress }, interaction.targetMessage, show);
  });
}

/** Where an answer appears. In front of others nothing is answered in a channel that is switched off. */
async function placeFor(
  bot: Bot,
  { commandName, channel }: ChatInputCommandInteraction,
  asker: Requester,
  isPrivate: boolean | undefined,
): Promise<ResponsePlace> {
  const place = isPrivate === undefined ? await defaultPlace(bot, asker, commandName) : placeOf(isPrivate);
  return place === 'private' ? place : publicPlace(bot, asker, channel);
}

/** Default visibility: what moderators do is shown to them, and by a button to all; readers' answers as the server set it. */
async function defaultPlace({ app, log }: Bot, { guild }: Requester, command: string): Promise<ResponsePlace> {
  const isSensitive = app.commands.find(({ name }) => name === command)?.answersPrivately ?? false;
  if (isSensitive || !isForEveryone(app, command)) return 'private';
  try {
    return placeOf((await app.settings(guild)).answers === 'private');
  } catch (error) {
    // The command itself will report the problem.
    log.warn(`the settings of server ${guild} could not be read: ${error}`);
    return 'private';
  }
}

function looksAt(place: ResponsePlace, { caller }: Requester): CardLooks {
  return { owner: caller.id, isPrivate: place === 'private' };
}

function placeOf(isPrivate: boolean): ResponsePlace {
  return isPrivate ? 'private' : 'public';
}

async function complete(bot: Bot, asker: Requester, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  try {
    await bot.posts.compared(asker.guild);
    const choices = await bot.app.suggest(asker, interaction.commandName, name, String(value));
    const fitting = choices.filter((c) => c.value !== '' && c.value.length <= LIMITS.completionLength);
    await interaction.respond(
      fitting
        .slice(0, LIMITS.completions)
        .map((c) => ({ name: withoutSteering(c.label).slice(0, LIMITS.completionLength), value: c.value })),
    );
  } catch (error) {
    bot.log.warn(`no completions for /${interaction.commandName}: ${error}`);
  }
}

async function hintAtServers(interaction: BaseInteraction, log: Log): Promise<void> {
  if (!interaction.isRepliable()) return;
  try {
    const key = interaction.guildId ? 'not-in-server' : 'servers-only';
    const words = wordingIn(languageOf(interaction.locale)).text({ key });
    await interaction.reply({ ...sentence(words), flags: MessageFlags.Ephemeral });
  } catch (error) {
    log.warn(`a hint could not be sent: ${error}`);
  }
}
