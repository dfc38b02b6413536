import { didYouMean } from '../did-you-mean.ts';
import type { GivenFile } from '../given-file.ts';
import type { Listed, Message, MessageKey } from '../languages/messages.ts';
import { type Refusal, refusal } from '../languages/refusal.ts';
import { DEFAULT_TEXT_LENGTH } from '../limits.ts';
import type { Command, IntegerOption, Option } from './command.ts';
import { optionAbout } from './declared-words.ts';

/** The checked value of an option. */
export type InputValue = string | number | boolean | GivenFile | readonly GivenFile[];

/** Raw values by option name, as given by the platform. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** True if a value counts as not given: absent, or white space only. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** @throws UserError `bad-option` for an unknown option, `missing-option` if a required one is missing */
export function checkNames(command: Command, raw: RawOptions): void {
  const known = Object.keys(command.options);
  for (const name of Object.keys(raw)) if (!known.includes(name)) throw unknownOption(command, name, known);
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && isMissing(raw[name])) {
      throw refusal('missing-option', 'bad-option-needed', {
        name: command.name,
        option: name,
        about: optionAbout(command.name, name, option),
      });
    }
  }
}

function unknownOption(command: Command, name: string, known: readonly string[]): Refusal {
  const shown = name.slice(0, 40);
  const near = didYouMean(name, known);
  if (near) return refusal('bad-option', 'bad-option-misspelled', { name: shown, near });
  const values = { name: command.name, option: shown };
  if (known.length === 0) return refusal('bad-option', 'bad-option-unknown-none', values);
  return refusal('bad-option', 'bad-option-unknown', { ...values, known: quoted(known) });
}

/**
 * Checks the type and bounds of one given option. Text from a terminal is converted to numbers and flags; an article is
 * returned as typed.
 * @throws UserError `bad-option` or `too-long`
 */
export function readOption(name: string, option: Option, value: unknown): InputValue {
  switch (option.kind) {
    case 'text':
      return readText(name, value, option.maxLength ?? DEFAULT_TEXT_LENGTH);
    case 'article':
    case 'speaker':
    case 'person':
      return readText(name, value, DEFAULT_TEXT_LENGTH).trim();
    case 'choice':
      return readChoice(name, value, option.choices);
    case 'integer':
      return readInteger(name, value, option);
    case 'flag':
      return readFlag(name, value);
    case 'file':
      return readFile(name, value);
    case 'files':
      return readFiles(name, value, option.max);
    case 'channel':
    case 'user':
    case 'role':
      return readId(name, value, option.kind);
  }
}

function readText(name: string, value: unknown, maxLength: number): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw bad('bad-option-text', name);
  const text = String(value);
  if (text.length <= maxLength) return text;
  throw refusal('too-long', 'bad-option-too-long', { name, length: text.length, most: maxLength });
}

function readChoice(name: string, value: unknown, choices: readonly string[]): string {
  const typed = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const found = choices.find((choice) => choice.toLowerCase() === typed);
  if (found === undefined) throw bad('bad-option-choice', name, { choices: quoted(choices) });
  return found;
}

function readInteger(name: string, value: unknown, { min, max }: IntegerOption): number {
  const number = typeof value === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= min && number <= max) return number;
  throw bad('bad-option-integer', name, { min, max });
}

const flagWords: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  on: true,
  1: true,
  no: false,
  false: false,
  off: false,
  0: false,
};

function readFlag(name: string, value: unknown): boolean {
  const word = String(value).trim().toLowerCase();
  if (typeof value === 'object' || !Object.hasOwn(flagWords, word)) throw bad('bad-option-flag', name);
  return flagWords[word]!;
}

function readFile(name: string, value: unknown): GivenFile {
  const file = value as Partial<GivenFile>;
  const whole =
    typeof value === 'object' &&
    typeof file.name === 'string' &&
    typeof file.size === 'number' &&
    typeof file.bytes === 'function';
  if (!whole) throw bad('bad-option-file', name);
  return value as GivenFile;
}

/** A single file counts as a list of one. */
function readFiles(name: string, value: unknown, most: number): readonly GivenFile[] {
  const files = (Array.isArray(value) ? value : [value]).map((file) => readFile(name, file));
  if (files.length > 0 && files.length <= most) return files;
  throw bad('bad-option-files', name, { count: most });
}

/** Discord ids have 17 to 20 digits. */
const ID = /^\d{1,20}$/;

/** Mentions as copied from Discord. */
const MENTIONS = { channel: /^<#(\d{1,20})>$/, role: /^<@&(\d{1,20})>$/, user: /^<@!?(\d{1,20})>$/ } as const;

function readId(name: string, value: unknown, kind: keyof typeof MENTIONS): string {
  // Never a number: an id has more digits than a number can represent.
  const typed = typeof value === 'string' ? value.trim() : '';
  const id = MENTIONS[kind].exec(typed)?.[1] ?? typed;
  if (!ID.test(id)) throw bad(`bad-option-id-${kind}`, name);
  return id;
}

function bad(key: MessageKey, name: string, values: Message['values'] = {}): Refusal {
  return refusal('bad-option', key, { ...values, name });
}

function quoted(words: readonly string[]): Listed {
  return { items: words.map((word) => `"${word}"`) };
}
