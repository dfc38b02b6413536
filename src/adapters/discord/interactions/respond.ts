import {
  type ChatInputCommandInteraction,
  type ContextMenuCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { wordingIn } from '../../../app/languages/wording.ts';
import { asUserError } from '../../../app/runtime/errors.ts';
import type { UserError } from '../../../domain/errors.ts';
import { DEFER_AFTER_MS, MAX_QUEUE_UNDEFERRED } from '../limits.ts';
import type { Log } from '../log.ts';
import { languageOf } from '../reader-language.ts';
import { type Outgoing, type ReplyMessages, sentence } from '../rendering/render.ts';
import { resend } from '../resend.ts';
import type { Bot, Progress } from '../run-request.ts';
import { ProgressMessage } from './progress.ts';

type ReplyableInteraction =
  | ChatInputCommandInteraction
  | ContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** How an answer appears: as a new message for all or for the asker alone, or in place of the message that was used. */
export type ResponsePlace = 'public' | 'private' | 'in-place';

/**
 * Answers an interaction directly if the work is quick; otherwise defers it in time: after a while, or at once if many
 * requests are waiting. An error becomes one sentence that only the asker sees. Never throws: what cannot be sent is
 * logged.
 */
export async function respond(
  interaction: ReplyableInteraction,
  place: ResponsePlace,
  { app, log }: Pick<Bot, 'app' | 'log'>,
  work: (progress: Progress) => Promise<ReplyMessages>,
): Promise<void> {
  let deferring: Promise<unknown> | undefined;
  const language = languageOf((place === 'private' ? interaction.locale : interaction.guildLocale) ?? '');
  const progress = new ProgressMessage(wordingIn(language), (message) => {
    return place === 'in-place' ? undefined : deferring?.then(() => interaction.editReply(message));
  });
  const deferNow = () => {
    deferring = defer(interaction, place);
    // Awaited below; an earlier rejection must not count as unhandled.
    deferring.catch(() => {});
  };
  const isCrowded = app.queueLength() > MAX_QUEUE_UNDEFERRED;
  // The event loop turns before each piece of work, so the timer fires before work that waited too long begins.
  const timer = isCrowded ? undefined : setTimeout(deferNow, DEFER_AFTER_MS);
  try {
    if (isCrowded) {
      deferNow();
      // Joins the queue when it is acknowledged: until then every turn of the loop is needed for acknowledging. An
      // interaction that Discord does not know any more needs no answer.
      await deferring;
    }
    const answer = await outcomeOf(interaction, log, () => work(progress.tell));
    clearTimeout(timer);
    await progress.end();
    await deferring;
    if (answer instanceof Error) {
      // Only that person sees it.
      const words = wordingIn(languageOf(interaction.locale)).error(answer);
      await refuse(interaction, place, deferring !== undefined, words);
    } else await show(interaction, place, deferring !== undefined, answer);
  } catch (error) {
    log.warn(`an answer could not be sent: ${error}`);
  } finally {
    clearTimeout(timer);
  }
}

async function outcomeOf(
  interaction: ReplyableInteraction,
  log: Log,
  work: () => Promise<ReplyMessages>,
): Promise<ReplyMessages | UserError> {
  try {
    return await work();
  } catch (error) {
    return asUserError(error, (cause) => log.error(`interaction ${interaction.id} failed`, cause));
  }
}

function defer(interaction: ReplyableInteraction, place: ResponsePlace): Promise<unknown> {
  if (place === 'in-place' && hasMessage(interaction)) return interaction.deferUpdate();
  return interaction.deferReply(place === 'public' ? {} : { flags: MessageFlags.Ephemeral });
}

/** True if an interaction comes from a message, which can be replaced. */
function hasMessage(
  interaction: ReplyableInteraction,
): interaction is MessageComponentInteraction | ModalMessageModalSubmitInteraction {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

async function show(
  interaction: ReplyableInteraction,
  place: ResponsePlace,
  deferred: boolean,
  [first, ...rest]: ReplyMessages,
): Promise<void> {
  // Clears the files of the previous page.
  const edit = { ...first, attachments: [] };
  // What was shown of the progress was content, beside which no components stand.
  if (deferred) await resend(() => interaction.editReply({ content: null, ...edit }));
  else if (place === 'in-place' && hasMessage(interaction)) await interaction.update(edit);
  else await interaction.reply(visible(first, place));
  for (const message of rest) await resend(() => interaction.followUp(visible(message, place)));
}

function visible(message: Outgoing, place: ResponsePlace) {
  return place === 'private' ? { ...message, flags: (message.flags ?? 0) | MessageFlags.Ephemeral } : message;
}

async function refuse(
  interaction: ReplyableInteraction,
  place: ResponsePlace,
  deferred: boolean,
  words: string,
): Promise<void> {
  const own = sentence(words);
  const hidden = { ...own, flags: MessageFlags.Ephemeral } as const;
  if (!deferred) await interaction.reply(hidden);
  else if (place === 'private') await resend(() => interaction.editReply(own));
  else {
    // The first follow-up inherits the visibility of a deferred reply, so delete that one first.
    if (place === 'public') await resend(() => interaction.deleteReply());
    await resend(() => interaction.followUp(hidden));
  }
}
