import type { When } from '../../digest/timeline/when.ts';
import { ANSWERS } from './english/answers.ts';
import { CARD } from './english/card.ts';
import { CHANNELS } from './english/channels.ts';
import { CHECKS } from './english/checks.ts';
import { formatDate } from './english/dates.ts';
import { FILES } from './english/files.ts';
import { LIBRARY } from './english/library.ts';
import { LISTS } from './english/lists.ts';
import { OPTIONS } from './english/options.ts';
import { PAGES } from './english/pages.ts';
import { SETTINGS } from './english/settings.ts';

/** A text; `{name}` stands for a value. Two of them where the number `{count}` decides. */
type Text = string | { readonly one: string; readonly other: string };

/** All texts of the interface in English. In other languages they stand in `data/locales`, by the same keys. */
export const ENGLISH = {
  ...ANSWERS,
  ...CARD,
  ...CHECKS,
  ...LISTS,
  ...LIBRARY,
  ...FILES,
  ...PAGES,
  ...OPTIONS,
  ...SETTINGS,
  ...CHANNELS,
} as const satisfies Readonly<Record<string, Text>>;

export type MessageKey = keyof typeof ENGLISH;

/** Words that are said in the language of who reads them. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, Value>>;
}

/** What stands between facts, items and sentences in all languages. */
type Separator = ' · ' | '; ' | ' ' | '\n';

/** "A, B and C", "A or B", "A · B", two sentences; without a joint "A, B, C". */
export interface Listed {
  readonly items: readonly Words[];
  readonly joint?: 'and' | 'or' | Separator;
}

/** What is shown of a command or an option: in English as it is declared, in other languages by its key in `data/locales`. */
export interface Declared {
  readonly declared: string;
  readonly english: string;
}

/** Words as they are, or in the language of who reads them. */
export type Words = string | Message | Listed | Declared;

/** What stands for `{name}`: numbers and days as each language writes them, or words. */
type Value = Words | number | { readonly when: When };

export function message(key: MessageKey, values?: Message['values']): Message {
  return { key, ...(values && { values }) };
}

/** "A · B": what there is of several facts. */
export function facts(...items: readonly (Words | undefined)[]): Listed {
  return { items: items.filter((item) => item !== undefined), joint: ' · ' };
}

/** "A. B.": one sentence after the other. */
export function sentences(...items: readonly (Words | undefined)[]): Listed {
  return { ...facts(...items), joint: ' ' };
}

/** The words in English. */
export function inEnglish(words: Words): string {
  if (typeof words === 'string') return words;
  if ('items' in words) return listedInEnglish(words);
  if ('declared' in words) return words.english;
  const { key, values = {} } = words;
  return textInEnglish(key, values.count).replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the message ${key} needs ${name}`);
    return valueInEnglish(value);
  });
}

function textInEnglish(key: MessageKey, count: Value | undefined): string {
  const text: Text = ENGLISH[key];
  if (typeof text === 'string') return text;
  return count === 1 ? text.one : text.other;
}

function valueInEnglish(value: Value): string {
  if (typeof value === 'number') return value.toLocaleString('en');
  return typeof value === 'object' && 'when' in value ? formatDate(value.when) : inEnglish(value);
}

function listedInEnglish({ items, joint }: Listed): string {
  const words = items.map(inEnglish);
  // Not `Intl.ListFormat`: its commas depend on the locale data of the Node build.
  if (joint !== 'and' && joint !== 'or') return words.join(joint ?? ', ');
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
