import { refusal } from '../../../app/languages/refusal.ts';
import type { UserError } from '../../../domain/errors.ts';
import { LIMITS } from '../limits.ts';

/** A request that can be repeated: a command with its options, or plain text, and what was asked about its answer. */
export type CustomIdRequest = (CommandRequest | { readonly say: string }) & Further;

interface Further {
  /** Messages that went on from the request, each from the answer to the one before it; the last one is what is answered. */
  readonly further?: readonly string[];
  /** True to show the passages with more of what stands around them. */
  readonly isWide?: true;
}

export interface CommandRequest {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Messages that may have gone on from one request. */
export const MAX_FURTHER = 8;

const VERSION = 'v1';
/** Ids of former versions of the bot, whose messages keep their buttons. */
const PAGE_ID = /^v1\|p\|(?:back|here|on)\|(\d{1,4})\|(.*)$/s;
const MENU_ID = /^v1\|m\|\d{1,4}\|(.*)$/s;
const MENU_VALUE = /^(\d{1,3})\|(.*)$/s;

/**
 * The page (from 0) that a button of a former version leads to, and the request in its row.
 * @param row all custom_ids of the row in order
 * @throws UserError `bad-request` for ids of another version
 */
export function readPageIds(
  pressed: string,
  row: readonly string[],
): { readonly page: number; readonly request: CustomIdRequest } {
  const page = PAGE_ID.exec(pressed)?.[1];
  const chunks = row.flatMap((id) => PAGE_ID.exec(id)?.[2] ?? []);
  if (page === undefined) throw outdated();
  // Ids count pages from 1, so that the button before the first page has a non-negative number.
  return { page: Math.max(0, Number(page) - 1), request: unpackRequest(chunks.join('')) };
}

/** The custom_id of a menu and the values of its options; together they contain the request. */
export interface MenuIds {
  readonly customId: string;
  readonly values: readonly string[];
}

/** Undefined if the request or a value is too long for a menu. */
export function menuIds(
  request: CustomIdRequest,
  option: string,
  values: readonly string[],
  number: number,
): MenuIds | undefined {
  const head = `${VERSION}|m|${number}|`;
  const mark = (chunk: string, value: string) => `${chunk.length}|${chunk}${value}`;
  // Reserve "99|" in front of the chunk, the longest possible prefix.
  const capacities = values.map((value) => LIMITS.optionValue - value.length - '99|'.length);
  const packed =
    'command' in request ? packRequest({ ...request, options: { '': option, ...request.options } }) : undefined;
  if (!packed || capacities.some((capacity) => capacity < 0)) return undefined;
  const chunks = spread(packed, [LIMITS.customId - head.length, ...capacities]);
  if (!chunks) return undefined;
  return { customId: head + chunks[0], values: values.map((value, at) => mark(chunks[at + 1] ?? '', value)) };
}

/**
 * The request of a menu with the chosen value.
 * @param values the values of all options in order
 * @throws UserError `bad-request` for ids of another version
 */
export function readMenuIds(customId: string, values: readonly string[], chosen: string): CustomIdRequest {
  const head = MENU_ID.exec(customId)?.[1];
  if (head === undefined) throw outdated();
  const parts = values.map(readValue);
  const request = unpackRequest(head + parts.map((part) => part.chunk).join(''));
  if (!('command' in request)) throw outdated();
  const { '': option, ...options } = request.options;
  if (typeof option !== 'string') throw outdated();
  return { command: request.command, options: { ...options, [option]: readValue(chosen).value } };
}

function readValue(marked: string): { readonly chunk: string; readonly value: string } {
  const [, length, rest = ''] = MENU_VALUE.exec(marked) ?? [];
  return { chunk: rest.slice(0, Number(length ?? 0)), value: rest.slice(Number(length ?? 0)) };
}

/** The request as JSON; undefined if it contains more than text, numbers and flags, for example a file. */
export function packRequest(request: CustomIdRequest): string | undefined {
  const { further = [], isWide } = request;
  if ('options' in request && !arePlain(request.options)) return undefined;
  const [words, options] = 'say' in request ? [request.say, null] : [request.command, request.options];
  const rest = isWide ? [further, 1] : further.length > 0 ? [further] : [];
  return JSON.stringify(options === null && rest.length === 0 ? [words] : [words, options, ...rest]);
}

/** @throws UserError `bad-request` for anything that `packRequest` does not write: people can send any id */
export function unpackRequest(packed: string): CustomIdRequest {
  const list = jsonList(packed);
  const [words, options = null, further = [], isWide, ...rest] = list;
  if (typeof words !== 'string' || rest.length > 0 || (isWide !== undefined && isWide !== 1)) throw outdated();
  if (options === null && list.length === 2) throw outdated();
  if (!Array.isArray(further) || further.length > MAX_FURTHER || further.some((each) => typeof each !== 'string'))
    throw outdated();
  const beside: Further = { ...(further.length > 0 && { further }), ...(isWide === 1 && { isWide: true }) };
  if (options === null) return { say: words, ...beside };
  if (!isRecord(options) || !arePlain(options)) throw outdated();
  return { command: words, options, ...beside };
}

function jsonList(packed: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(packed);
  } catch {
    throw outdated();
  }
  if (!Array.isArray(parsed)) throw outdated();
  return parsed;
}

function isRecord(value: unknown): value is CommandRequest['options'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function arePlain(options: CommandRequest['options']): boolean {
  return Object.values(options).every((value) => ['string', 'number', 'boolean'].includes(typeof value));
}

/** Splits the text over slots of the given sizes without splitting a surrogate pair; undefined if it is too long. */
export function spread(text: string, capacities: readonly number[]): string[] | undefined {
  const rest = Array.from(text);
  const chunks = capacities.map((capacity) => {
    let chunk = '';
    while (rest[0] !== undefined && chunk.length + rest[0].length <= capacity) chunk += rest.shift();
    return chunk;
  });
  return rest.length === 0 ? chunks : undefined;
}

function outdated(): UserError {
  return refusal('bad-request', 'another-version');
}
