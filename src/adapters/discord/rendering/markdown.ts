import { isolated } from '../../../app/answers/bidi.ts';

/**
 * What Discord would read as markup, a mention, an emoji, a link or an escape. A backslash before its first character makes it
 * literal; everything else stays as it is, so that copied text is clean. Emphasis is escaped always, because marks of our own
 * may stand beside it. A masked link is undone at its second bracket, which is enough.
 */
const ACTIVE =
  /[*_`]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||\\(?=[^0-9A-Za-z\s]|$)|(?<=\])\(|<(?=[@#:/A-Za-z])|@(?=everyone|here)|:(?=\/\/)|:(?=(?:[A-Za-z_][A-Za-z0-9_+-]{0,40}|100|1234|[+-]1):)/g;

/** Block quotes, headings and small text, active only at the beginning of a line … */
const LINE_MARK = /^([^\S\r\n]{0,20})(?=>{1,3}(?:\s|$)|#{1,3}(?:\s|$)|-#)/gm;
/** … as are lists. */
const LIST_MARK = /^([^\S\r\n]{0,20})([-+])(?=\s|$)/gm;
const NUMBER_MARK = /^([^\S\r\n]{0,20}\d{1,20})([.)])(?=\s|$)/gm;

/** The characters that end the words of a masked link, or begin something within them. */
const IN_LINK_WORDS = /[\\*_~`|<>[\]()#:@]/g;

/**
 * Escapes text so that readers see exactly its characters: no markup, mentions, emoji or automatic links. What steers the
 * direction of writing in it ends with it.
 */
export function escaped(text: string): string {
  return isolated(escapedPart(text));
}

/** As `escaped`, for a part of a line that is isolated as a whole. */
export function escapedPart(text: string): string {
  return text
    .replace(ACTIVE, '\\$&')
    .replace(LINE_MARK, '$1\\')
    .replace(LIST_MARK, '$1\\$2')
    .replace(NUMBER_MARK, '$1\\$2');
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
  const href = webAddress(address, MAX_LINK_LENGTH);
  return href && `[${isolated(words.replace(IN_LINK_WORDS, '\\$&'))}](<${href}>)`;
}

/** The address as Discord takes it in links; undefined if it is too long or not http(s). */
export function webAddress(address: string | undefined, maxLength: number): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const href = url.href.replace(/[()<>]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.length <= maxLength ? href : undefined;
}

const MAX_LINK_LENGTH = 500;
