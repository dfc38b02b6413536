import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { WHAT_ELSE } from '../../../app/answers/again.ts';
import type { Requester } from '../../../app/app.ts';
import { withRights } from '../../../app/commands/dispatch.ts';
import type { Look } from '../../../app/guild-settings.ts';
import { type Refusal, refusal } from '../../../app/languages/refusal.ts';
import type { Evidence } from '../../../domain/answer.ts';
import { heardCommand } from '../commands/heard-in.ts';
import { ARTICLE_OPTION } from '../commands/menus.ts';
import { textCommandOf } from '../commands/text-command.ts';
import { buttonIds, requestIn } from '../custom-ids/buttons-of.ts';
import { detailOf, isCardId, type PressedCard, readCard } from '../custom-ids/card-ids.ts';
import { type CustomIdRequest, readMenuIds, readPageIds } from '../custom-ids/custom-ids.ts';
import { isSwitchedOff } from '../posts/channel-settings.ts';
import { wordingFor } from '../reader-language.ts';
import { type CardLooks, cardMessages, copyOf } from '../rendering/card.ts';
import { isChoiceButton, readChoiceButton } from '../rendering/choice-button.ts';
import { readPosition } from '../rendering/page-position.ts';
import { pagesOf } from '../rendering/pages.ts';
import type { ReplyMessages } from '../rendering/render.ts';
import { answerRequest, type Bot, replyTo } from '../run-request.ts';
import { askOnForm, questionIn } from './ask-form.ts';
import { formOf } from './form.ts';
import { adviceFor } from './not-an-answer.ts';
import { publicPlace } from './public-place.ts';
import { type ResponsePlace, respond } from './respond.ts';

/** Does what a button of a card says. */
export async function pressButton(bot: Bot, asker: Requester, interaction: ButtonInteraction): Promise<void> {
  const { customId, message } = interaction;
  if (isChoiceButton(customId)) return chooseOnly(bot, asker, interaction);
  if (!isCardId(customId)) return turnFormerPage(bot, asker, interaction);
  let pressed: PressedCard;
  try {
    pressed = readCard(customId, idsOf(message, customId));
  } catch (error) {
    return respond(interaction, 'private', bot, () => Promise.reject(error));
  }
  const { action, detail, request } = pressed;
  const privately = (wanted: CustomIdRequest) =>
    respond(interaction, 'private', bot, (progress) =>
      answerRequest(bot, { ...asker, progress }, wanted, { owner: asker.caller.id, isPrivate: true }),
    );
  if (action === 'delete') return deleteCard(bot, asker, interaction, detail);
  if (action === 'share') return share(bot, asker, interaction, pressed);
  if (action === 'addFirst') return addFirst(bot, asker, interaction);
  if (!request) return respond(interaction, 'private', bot, () => Promise.reject(changed()));
  if (action === 'whoElse') return privately(heardIn(bot, detail));
  if (action === 'notAnswer') return advise(bot, asker, interaction, request);
  if (action === 'confirm') return confirm(bot, asker, interaction, request);
  if (action === 'context') return privately({ ...request, isWide: true });
  if (action === 'more') return privately({ ...request, further: [...(request.further ?? []), WHAT_ELSE] });
  if (action === 'askOn') return showForm(bot, interaction, askOnForm(wordingFor(asker, true)));
  const at = readPosition(detail);
  const place = placeFor(asker, message);
  await respond(interaction, place, bot, (progress) =>
    answerRequest(bot, { ...asker, progress }, request, { ...looksIn(asker, message, place), ...(at && { at }) }),
  );
}

/** The request that lists everybody who is heard in an article, given by its short id. */
function heardIn({ app }: Bot, article: string): CustomIdRequest {
  return { command: heardCommand(app.commands) ?? '', options: { [ARTICLE_OPTION]: article } };
}

/** Tells somebody whose question was not answered what to try. */
async function advise(
  bot: Bot,
  asker: Requester,
  interaction: ButtonInteraction,
  request: CustomIdRequest | undefined,
): Promise<void> {
  const hasMore = detailOf('more', buttonIds(interaction.message)) !== undefined;
  await respond(interaction, 'private', bot, async (): Promise<ReplyMessages> => {
    const isKept = request !== undefined && (await keepRefused(bot, asker, request));
    const advice = adviceFor({ hasMore, isKept });
    const wording = wordingFor(asker, true);
    const looks = { owner: asker.caller.id, isPrivate: true, wording };
    return cardMessages(pagesOf(advice, false, wording), advice, undefined, looks);
  });
}

/** Keeps what was asked and the passage shown first, where the server keeps such; looked up again, since buttons hold no passage. */
async function keepRefused(bot: Bot, asker: Requester, request: CustomIdRequest): Promise<boolean> {
  if (!(await bot.app.settings(asker.guild)).keepsGaps) return false;
  const { question, first } = await questionWithPassage(bot, asker, request);
  if (question === undefined) return false;
  const passage = first && { article: first.article.id, sentences: first.sentences };
  return bot.app.keepRefused(asker, { question, ...(passage && { passage }) });
}

/** Confirms the passage shown first, if a moderator presses; the command refuses others. */
async function confirm(
  bot: Bot,
  asker: Requester,
  interaction: ButtonInteraction,
  request: CustomIdRequest,
): Promise<void> {
  await respond(interaction, 'private', bot, async (progress) => {
    const { question, first } = await questionWithPassage(bot, asker, request);
    if (question === undefined || !first) throw changed();
    const { article, sentences } = first;
    const options = { question, article: article.id, sentence: sentences[0] + 1 };
    return answerRequest(
      bot,
      { ...asker, progress },
      { command: CONFIRM, options },
      { owner: asker.caller.id, isPrivate: true },
    );
  });
}

/** The command that confirms a passage for a question. */
const CONFIRM = 'confirm';

/** What a request asks, in full, and the passage shown first; made again, since buttons hold no passage. */
async function questionWithPassage(
  bot: Bot,
  asker: Requester,
  request: CustomIdRequest,
): Promise<{ readonly question: string | undefined; readonly first: Evidence | undefined }> {
  const { understood, blocks } = await replyTo(bot, asker, request);
  const first = blocks.find((block) => block.kind === 'evidence');
  return { question: understood ?? request.further?.at(-1) ?? wordsIn(bot, request), first: first?.evidence };
}

/** The words of a request, in whatever order its options were given; undefined if its command takes none. */
function wordsIn({ app }: Bot, request: CustomIdRequest): string | undefined {
  if ('say' in request) return request.say;
  const given = request.options[textCommandOf(app.commands, request.command)?.option ?? ''];
  return typeof given === 'string' ? given : undefined;
}

/** Runs the command of a button for the only choice. */
async function chooseOnly(bot: Bot, asker: Requester, interaction: ButtonInteraction): Promise<void> {
  const { customId, message } = interaction;
  const place = placeFor(asker, message);
  await respond(interaction, place, bot, (progress) =>
    answerRequest(bot, { ...asker, progress }, readChoiceButton(customId), looksIn(asker, message, place)),
  );
}

/** Runs the command of a menu with the chosen value. */
export async function choose(bot: Bot, asker: Requester, interaction: StringSelectMenuInteraction): Promise<void> {
  const { message, customId, values } = interaction;
  const place = placeFor(asker, message);
  await respond(interaction, place, bot, async () => {
    // Null, whatever the typings say, if somebody else has changed the message.
    const menu = interaction.component as StringSelectMenuInteraction['component'] | null;
    if (!menu) throw changed();
    const offered = menu.options.map((option) => option.value);
    const request = readMenuIds(customId, offered, values[0] ?? '');
    return answerRequest(bot, asker, request, looksIn(asker, message, place));
  });
}

/** Goes on from the card that a form was opened from. */
export async function askOn(bot: Bot, asker: Requester, form: ModalSubmitInteraction): Promise<void> {
  const isShownToOne = form.message?.flags.has(MessageFlags.Ephemeral) ?? true;
  const place = isShownToOne ? 'private' : await publicPlace(bot, asker, form.channel);
  await respond(form, place, bot, async (progress) => {
    const request = form.message && requestIn(form.message);
    if (!request) throw changed();
    const wanted = { ...request, further: [...(request.further ?? []), questionIn(form)] };
    return answerRequest(bot, { ...asker, progress }, wanted, {
      owner: asker.caller.id,
      isPrivate: place === 'private',
    });
  });
}

/** Pages of messages of former versions. */
async function turnFormerPage(bot: Bot, asker: Requester, interaction: ButtonInteraction): Promise<void> {
  const { message, customId } = interaction;
  const place = placeFor(asker, message);
  await respond(interaction, place, bot, async () => {
    const { page, request } = readPageIds(customId, idsOf(message, customId));
    return answerRequest(bot, asker, request, { ...looksIn(asker, message, place), at: { part: page, list: 0 } });
  });
}

/** The form for adding articles, which others than moderators could not send. */
async function addFirst(bot: Bot, asker: Requester, interaction: ButtonInteraction): Promise<void> {
  const command = bot.app.commands.find(({ asksInForm }) => asksInForm);
  const { moderator } = withRights(asker.caller, await bot.app.settings(asker.guild));
  if (command && moderator) return showForm(bot, interaction, formOf(command, wordingFor(asker, true)));
  await respond(interaction, 'private', bot, () => {
    throw refusal('not-allowed', 'ingest-rights');
  });
}

async function showForm(
  { log }: Bot,
  interaction: ButtonInteraction,
  form: APIModalInteractionResponseCallbackData,
): Promise<void> {
  try {
    await interaction.showModal(form);
  } catch (error) {
    log.warn(`a form could not be shown: ${error}`);
  }
}

/**
 * Shows to all what only the asker sees: made again, with what may be shown now; or as it is, if it tells what a moderator has
 * done, which is not done again.
 */
async function share(
  bot: Bot,
  asker: Requester,
  interaction: ButtonInteraction,
  { request, detail }: PressedCard,
): Promise<void> {
  const at = readPosition(detail);
  const looks = { owner: asker.caller.id, isPrivate: false, wording: wordingFor(asker, false), ...(at && { at }) };
  await respond(interaction, 'public', bot, async (progress): Promise<ReplyMessages> => {
    if (request && isSwitchedOff(await bot.app.settings(asker.guild), interaction.channel)) {
      throw refusal('not-allowed', 'switched-off');
    }
    if (request) return answerRequest(bot, { ...asker, progress }, request, looks);
    if (!withRights(asker.caller, await bot.app.settings(asker.guild)).moderator) {
      throw refusal('not-allowed', 'share-rights');
    }
    return [copyOf(interaction.message, looks)];
  });
}

/** @throws UserError `not-allowed` for others than who asked and moderators */
async function deleteCard(bot: Bot, asker: Requester, interaction: ButtonInteraction, owner: string): Promise<void> {
  try {
    const settings = await bot.app.settings(asker.guild);
    if (asker.caller.id !== owner && !withRights(asker.caller, settings).moderator) {
      throw refusal('not-allowed', 'delete-rights');
    }
    await interaction.deferUpdate();
    await interaction.deleteReply();
  } catch (error) {
    if (interaction.deferred) return bot.log.warn(`an answer could not be deleted: ${error}`);
    await respond(interaction, 'private', bot, () => Promise.reject(error));
  }
}

/** The asker turns pages for everybody; others get a private copy. */
function placeFor({ caller }: Requester, message: Message): ResponsePlace {
  const owner = ownerOf(message);
  return owner === undefined || owner === caller.id ? 'in-place' : 'private';
}

function ownerOf(message: Message): string | undefined {
  const owner = detailOf('delete', buttonIds(message));
  return owner ?? message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id;
}

function looksIn({ caller }: Requester, message: Message, place: ResponsePlace): CardLooks {
  const isPrivate = place === 'private' || message.flags.has(MessageFlags.Ephemeral);
  if (place !== 'in-place') return { owner: caller.id, isPrivate };
  // A message of components stays one, and an embed becomes none.
  const look: Look = message.flags.has(MessageFlags.IsComponentsV2) ? 'cards' : 'embeds';
  return { owner: ownerOf(message) ?? caller.id, isPrivate, look };
}

/**
 * The ids of a message's buttons.
 * @throws UserError `bad-request` if the pressed button is none of them: somebody has changed the message meanwhile
 */
function idsOf(message: Message, pressed: string): string[] {
  const ids = buttonIds(message);
  if (!ids.includes(pressed)) throw changed();
  return ids;
}

function changed(): Refusal {
  return refusal('bad-request', 'message-changed');
}
