import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { MessageKey } from '../../../app/languages/messages.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import type { Wording } from '../../../app/languages/wording.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../app/limits.ts';

/** Goes on from the card that the form was opened from, which holds the request. */
const ASK_ON = 'v2|k';
/** Asks about a message, whose id it holds. */
const ASK_ABOUT = /^v2\|q\|(\d{1,20})$/;
const FIELD = 'question';

/** Asks for a question that goes on from an answer. A reply to an answer of a slash command would hold no words. */
export function askOnForm(wording: Wording): APIModalInteractionResponseCallbackData {
  return form(ASK_ON, wording, 'button-ask-on', 'form-ask-on');
}

/** Asks for a question about the article in a message. */
export function askAboutForm(message: string, wording: Wording): APIModalInteractionResponseCallbackData {
  return form(`v2|q|${message}`, wording, 'form-ask-about', 'form-this-article');
}

export function isAskOnForm(customId: string): boolean {
  return customId === ASK_ON;
}

/** The message that a form asks about; undefined for other forms. */
export function messageAskedAbout(customId: string): string | undefined {
  return ASK_ABOUT.exec(customId)?.[1];
}

/** @throws UserError `empty` if nothing was asked */
export function questionIn(submitted: ModalSubmitInteraction): string {
  const words = submitted.fields.getTextInputValue(FIELD).trim();
  if (words === '') throw refusal('empty', 'form-empty');
  return words;
}

function form(
  id: string,
  wording: Wording,
  title: MessageKey,
  description: MessageKey,
): APIModalInteractionResponseCallbackData {
  const input = {
    type: ComponentType.TextInput,
    custom_id: FIELD,
    style: TextInputStyle.Short,
    required: true,
  } as const;
  return {
    custom_id: id,
    title: wording.text({ key: title }),
    components: [
      {
        type: ComponentType.Label,
        label: wording.text({ key: 'form-question' }),
        description: wording.text({ key: description }),
        component: { ...input, max_length: DEFAULT_TEXT_LENGTH },
      },
    ],
  };
}
