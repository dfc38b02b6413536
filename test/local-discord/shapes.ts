/** Bodies as a bot sends them, as far as the rules look at them. Everything may be missing: bad bodies are the point. */

export interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly style?: number;
  readonly url?: string;
  readonly emoji?: unknown;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly placeholder?: string;
  /** What stands in a text field already. */
  readonly value?: string;
  /** What is chosen in a select of roles or channels already. */
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
  readonly options?: readonly SelectOption[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  /** What a label of a form is for. */
  readonly component?: Component;
  readonly description?: string;
  readonly required?: boolean;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly file_types?: readonly string[];
  readonly file?: { readonly url: string };
  readonly media?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string };
}

export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
  readonly attachments?: readonly { readonly id: string | number; readonly filename?: string }[] | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean };
}

interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

/** Texts in other languages, by Discord's names of them. */
type Localizations = Readonly<Record<string, string>> | null;

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly OptionChoice[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly file_types?: readonly string[];
}

export interface OptionChoice {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
}

export interface CommandBody {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description?: string;
  readonly description_localizations?: Localizations;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[];
}

export interface CallbackBody {
  readonly type: number;
  readonly data?: MessageBody & {
    readonly choices?: readonly OptionChoice[];
    readonly title?: string;
    readonly custom_id?: string;
  };
}

/** A form that a bot showed. */
export type Form = NonNullable<CallbackBody['data']>;

export const ComponentTypes = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
} as const;

export const Flags = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  silent: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Every component of a message with those nested in it. */
export function nested(components: readonly Component[] | null | undefined): Component[] {
  return (components ?? []).flatMap((component) => [
    component,
    ...nested(component.components),
    ...nested(component.accessory ? [component.accessory] : []),
    ...nested(component.component ? [component.component] : []),
  ]);
}
