/** Characters that Discord's Markdown, mentions, emoji and links begin with; a backslash shows any of them as it is. */
const ACTIVE = /[\\*_~`|<>[\]()#:@]/g;

/** What makes a list only where a line begins. */
const LIST_MARK = /^([^\S\r\n]{0,20})([-+])/gm;
const NUMBER_MARK = /^([^\S\r\n]{0,20}\d{1,20})([.)])/gm;

/** The text so that a reader sees exactly its characters: no markup, no mention, no emoji, no link of its own. */
export function escaped(text: string): string {
  return text.replace(ACTIVE, '\\$&').replace(LIST_MARK, '$1\\$2').replace(NUMBER_MARK, '$1\\$2');
}

/** A channel, role or person as Discord writes it. */
const MENTION = /(<(?:#|@&|@)\d{1,21}>)/;

/** As `escaped`, but channels, roles and people by number are shown as such; whether that notifies is another matter. */
export function escapedButMentions(text: string): string {
  return text
    .split(MENTION)
    .map((part, at) => (at % 2 === 1 ? part : escaped(part)))
    .join('');
}

/** Discord takes marks that touch white space or nothing at all as characters. */
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

/** Small, grey text; a line of its own. */
export function small(markdown: string): string {
  return `-# ${markdown}`;
}

/** A link under other words, or nothing when the address is not one that a browser opens, or too long. */
export function link(words: string, address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const target = url.href.replace(/[()<>]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length <= MAX_LINK_LENGTH ? `[${escaped(words)}](<${target}>)` : undefined;
}

const MAX_LINK_LENGTH = 500;
