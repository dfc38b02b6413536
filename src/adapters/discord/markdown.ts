import { isolated } from '../../app/answers/bidi.ts';

/** Characters that start Markdown, mentions, emoji and links on Discord; a backslash makes them literal. */
const ACTIVE = /[\\*_~`|<>[\]()#:@]/g;

/** List markers, which are active only at the beginning of a line. */
const LIST_MARK = /^([^\S\r\n]{0,20})([-+])/gm;
const NUMBER_MARK = /^([^\S\r\n]{0,20}\d{1,20})([.)])/gm;

/**
 * Escapes text so that readers see exactly its characters: no markup, mentions, emoji or automatic links. What steers the
 * direction of writing in it ends with it.
 */
export function escaped(text: string): string {
  return isolated(escapedPart(text));
}

/** As `escaped`, for a part of a line that is isolated as a whole. */
export function escapedPart(text: string): string {
  return text.replace(ACTIVE, '\\$&').replace(LIST_MARK, '$1\\$2').replace(NUMBER_MARK, '$1\\$2');
}

/** A channel, role or person as Discord writes it. */
const MENTION = /(<(?:#|@&|@)\d{1,21}>)/;

/** Like `escaped`, but keeps mentions; whether they notify is decided elsewhere. */
export function escapedButMentions(text: string): string {
  return text
    .split(MENTION)
    .map((part, at) => (at % 2 === 1 ? part : escaped(part)))
    .join('');
}

/** Discord shows the marks literally if they enclose nothing or touch white space. */
export function bold(markdown: string): string {
  return marked(markdown, '**');
}

export function underlined(markdown: string): string {
  return marked(markdown, '__');
}

function marked(markdown: string, mark: string): string {
  const core = markdown.trim();
  if (core === '') return markdown;
  const start = markdown.indexOf(core);
  return `${markdown.slice(0, start)}${mark}${core}${mark}${markdown.slice(start + core.length)}`;
}

/** Small, grey text; must be a line of its own. */
export function small(markdown: string): string {
  return `-# ${markdown}`;
}

/** A link with the given text; undefined if the address is too long or not http(s). */
export function link(words: string, address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const target = url.href.replace(/[()<>]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length <= MAX_LINK_LENGTH ? `[${escaped(words)}](<${target}>)` : undefined;
}

const MAX_LINK_LENGTH = 500;
