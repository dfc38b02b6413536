import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { DEFAULT_TEXT_LENGTH } from '../../app/limits.ts';
import { UserError } from '../../domain/errors.ts';

/** The form keeps nothing: what it goes on from stands in the message that it was opened from. */
const ID = 'v2|k';
const FIELD = 'question';

/** Asks for a question that goes on from an answer. A reply to an answer of a slash command would hold no words. */
export function askOnForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: ID,
    title: 'Ask on',
    components: [
      {
        type: ComponentType.Label,
        label: 'Your question',
        description: 'For example: “why?”, “and the mayor?”, “what else did she say?”',
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Short,
          required: true,
          max_length: DEFAULT_TEXT_LENGTH,
        },
      },
    ],
  };
}

export function isAskOnForm(customId: string): boolean {
  return customId === ID;
}

/** @throws UserError `empty` if nothing was asked */
export function readAskOnForm(form: ModalSubmitInteraction): string {
  const words = form.fields.getTextInputValue(FIELD).trim();
  if (words === '') throw new UserError('empty', 'There was no question in the form.');
  return words;
}
