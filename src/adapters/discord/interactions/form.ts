import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Command, Option } from '../../../app/commands/command.ts';
import { commandAbout, optionAbout, optionName } from '../../../app/commands/declared-words.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import type { Wording } from '../../../app/languages/wording.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../app/limits.ts';
import { fileTypes } from '../commands/declare.ts';
import { givenFile } from '../commands/input.ts';
import type { CommandRequest } from '../custom-ids/custom-ids.ts';
import { LIMITS } from '../limits.ts';

/** Texts that may be longer get a multi-line field. */
const MAX_SINGLE_LINE_LENGTH = 300;

const FORM_ID = /^v1\|f\|([-a-z0-9]{1,32})$/;

/** The form of a command, with a field per option. The command's name is in its custom_id, so no state is kept. */
export function formOf(command: Command, wording: Wording): APIModalInteractionResponseCallbackData {
  const fields = Object.entries(command.options).flatMap(([name, option]) => fieldOf(command, name, option, wording));
  const about = wording.text(commandAbout(command));
  return {
    custom_id: `v1|f|${command.name}`,
    title: about.length <= LIMITS.formTitle ? about : `/${command.name}`,
    components: fields.slice(0, LIMITS.formFields),
  };
}

function fieldOf(command: Command, name: string, option: Option, wording: Wording): APILabelComponent[] {
  const component = inputOf(name, option);
  if (!component) return [];
  const shown = wording.text(optionName(name));
  const label = shown.charAt(0).toUpperCase() + shown.slice(1);
  const description = wording.text(optionAbout(command.name, name, option));
  return [{ type: ComponentType.Label, label, description, component }];
}

/** Undefined for options that forms cannot ask for. */
function inputOf(name: string, option: Option): APILabelComponent['component'] | undefined {
  const base = { custom_id: name, required: option.required === true };
  if (option.kind === 'text') {
    const length = Math.min(option.maxLength ?? DEFAULT_TEXT_LENGTH, LIMITS.formText);
    const style = length > MAX_SINGLE_LINE_LENGTH ? TextInputStyle.Paragraph : TextInputStyle.Short;
    return { ...base, type: ComponentType.TextInput, style, max_length: length };
  }
  if (option.kind !== 'files') return undefined;
  const most = Math.min(option.max, LIMITS.formFiles);
  const types = fileTypes(option.endings);
  return { ...base, type: ComponentType.FileUpload, min_values: 0, max_values: most, file_types: types };
}

/**
 * The submitted form as a request of its command.
 * @throws UserError `bad-request` for a form of another version
 */
export function readForm(form: ModalSubmitInteraction): CommandRequest {
  const command = FORM_ID.exec(form.customId)?.[1];
  if (command === undefined) {
    throw refusal('bad-request', 'another-version-form');
  }
  const values = [...form.fields.fields.values()].flatMap((field): (readonly [string, unknown])[] => {
    if (field.type === ComponentType.TextInput) return field.value.trim() ? [[field.customId, field.value]] : [];
    if (field.type !== ComponentType.FileUpload) return [];
    const files = [...(field.attachments?.values() ?? [])].map(givenFile);
    return files.length > 0 ? [[field.customId, files]] : [];
  });
  return { command, options: Object.fromEntries(values) };
}
