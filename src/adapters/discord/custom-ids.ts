import { UserError } from '../../domain/errors.ts';
import { LIMITS } from './limits.ts';

/** A request that can be repeated: a command with its options, or plain text. */
export type CustomIdRequest = CommandRequest | { readonly say: string };

export interface CommandRequest {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A button's position in a paging row. The request is split over the custom_ids of the row's buttons. */
export type OptionSlot = 'back' | 'here' | 'on';

const VERSION = 'v1';
const SLOTS: readonly OptionSlot[] = ['back', 'here', 'on'];
const PAGE_ID = /^v1\|p\|(?:back|here|on)\|(\d{1,4})\|(.*)$/s;
const MENU_ID = /^v1\|m\|\d{1,4}\|(.*)$/s;
const MENU_VALUE = /^(\d{1,3})\|(.*)$/s;

/**
 * The custom_ids of a paging row. Together they contain the request, so buttons still work after a restart; undefined
 * if the request is too long.
 * @param page from 0
 */
export function pageIds(request: CustomIdRequest, page: number): Readonly<Record<OptionSlot, string>> | undefined {
  const heads = SLOTS.map((slot, at) => `${VERSION}|p|${slot}|${page + at}|`);
  const packed = pack(request);
  const chunks =
    packed &&
    spread(
      packed,
      heads.map((head) => LIMITS.customId - head.length),
    );
  if (!chunks) return undefined;
  const [back = '', here = '', on = ''] = heads.map((head, at) => head + chunks[at]);
  return { back, here, on };
}

/**
 * The page (from 0) that a pressed button leads to, and the request in its row.
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
  return { page: Math.max(0, Number(page) - 1), request: unpack(chunks.join('')) };
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
  const packed = 'command' in request ? pack({ ...request, options: { '': option, ...request.options } }) : undefined;
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
  const request = unpack(head + parts.map((part) => part.chunk).join(''));
  if (!('command' in request)) throw outdated();
  const { '': option, ...options } = request.options;
  if (typeof option !== 'string') throw outdated();
  return { command: request.command, options: { ...options, [option]: readValue(chosen).value } };
}

function readValue(marked: string): { readonly chunk: string; readonly value: string } {
  const [, length, rest = ''] = MENU_VALUE.exec(marked) ?? [];
  return { chunk: rest.slice(0, Number(length ?? 0)), value: rest.slice(Number(length ?? 0)) };
}

/** Undefined if the request contains more than text, numbers and flags, for example a file. */
function pack(request: CustomIdRequest): string | undefined {
  if ('say' in request) return JSON.stringify([request.say]);
  return arePlain(request.options) ? JSON.stringify([request.command, request.options]) : undefined;
}

/** @throws UserError `bad-request` for anything that `pack` does not write: people can send any id */
function unpack(packed: string): CustomIdRequest {
  const [words, options, ...rest] = jsonList(packed);
  if (typeof words !== 'string' || rest.length > 0) throw outdated();
  if (options === undefined) return { say: words };
  if (!isRecord(options) || !arePlain(options)) throw outdated();
  return { command: words, options };
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
function spread(text: string, capacities: readonly number[]): string[] | undefined {
  const rest = Array.from(text);
  const chunks = capacities.map((capacity) => {
    let chunk = '';
    while (rest[0] !== undefined && chunk.length + rest[0].length <= capacity) chunk += rest.shift();
    return chunk;
  });
  return rest.length === 0 ? chunks : undefined;
}

function outdated(): UserError {
  return new UserError('bad-request', 'This message is from an older version of the bot; please ask again.');
}
