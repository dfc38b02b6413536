import type { MessageContextMenuCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Requester } from '../../../app/app.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import { UserError } from '../../../domain/errors.ts';
import { ARTICLE_OPTION, menusOf } from '../commands/menus.ts';
import { textCommandOf, wordsWithin } from '../commands/text-command.ts';
import type { CommandRequest } from '../custom-ids/custom-ids.ts';
import { quotedText, textOfMessage } from '../posts/message-text.ts';
import { wordingFor } from '../reader-language.ts';
import type { ReplyMessages } from '../rendering/render.ts';
import { answerRequest, type Bot } from '../run-request.ts';
import { askAboutForm, questionIn } from './ask-form.ts';
import { respond } from './respond.ts';

/** Runs a reader's command on a message: with its words, or with the article in it. */
export async function useReadersMenu(
  bot: Bot,
  asker: Requester,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { commandName, targetMessage } = interaction;
  const menu = menusOf(bot.app.commands).find(({ name }) => name === commandName);
  if (menu?.takes === 'question') {
    await interaction
      .showModal(askAboutForm(targetMessage.id, wordingFor(asker, true)))
      .catch((error) => bot.log.warn(`a form could not be shown: ${error}`));
    return;
  }
  await respond(interaction, 'private', bot, async (progress) => {
    if (!menu) throw refusal('unknown-command', 'unknown-command');
    const text = textOfMessage(targetMessage);
    const request =
      menu.takes === 'article'
        ? { command: menu.command, options: { [ARTICLE_OPTION]: targetMessage.url } }
        : wordsRequest(bot, menu.command, menu.takes === 'quoted' ? quotedText(text) : text);
    return answerAbout(bot, { ...asker, progress }, request);
  });
}

/** Answers a question about the article in a message. */
export async function askAbout(
  bot: Bot,
  asker: Requester,
  form: ModalSubmitInteraction,
  message: string,
): Promise<void> {
  await respond(form, 'private', bot, async (progress) => {
    const link = `https://discord.com/channels/${asker.guild}/${asker.channel}/${message}`;
    const command = menusOf(bot.app.commands).find(({ takes }) => takes === 'question')?.command ?? '';
    const question = textCommandOf(bot.app.commands, command)?.option ?? '';
    const options = { [question]: questionIn(form), [ARTICLE_OPTION]: link };
    return answerAbout(bot, { ...asker, progress }, { command, options });
  });
}

/** @throws UserError `empty` for a message without words */
function wordsRequest({ app }: Bot, name: string, text: string): CommandRequest {
  const command = textCommandOf(app.commands, name);
  const words = wordsWithin(text, command?.length ?? 0);
  if (!command || !words) throw refusal('empty', 'message-no-words');
  return { command: command.command, options: { [command.option]: words } };
}

async function answerAbout(bot: Bot, asker: Requester, request: CommandRequest): Promise<ReplyMessages> {
  try {
    return await answerRequest(bot, asker, request, { owner: asker.caller.id, isPrivate: true });
  } catch (error) {
    if (error instanceof UserError && error.code === 'unknown-article')
      throw refusal(error.code, 'message-not-article');
    throw error;
  }
}
