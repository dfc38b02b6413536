import { ComponentTypes, nested } from './shapes.ts';
import type { StoredMessage } from './world.ts';

/** All Markdown of a message: its content, then its texts in order. */
export function markdownOf(message: StoredMessage): string {
  const texts = nested(message.components).flatMap((c) =>
    c.type === ComponentTypes.textDisplay ? [c.content ?? ''] : [],
  );
  const embedded = (message.embeds ?? []).flatMap(({ description }) => description ?? []);
  return [message.content, ...embedded, ...texts].filter(Boolean).join('\n');
}

/** What a person reads: the message without its markup, lists without their bullets. */
export function readAloud(message: StoredMessage): string {
  return plain(markdownOf(message).replace(/^- /gm, ''));
}

/**
 * Markdown as Discord shows it, as far as this bot uses it: block quotes, small text, bold, underline and masked links
 * go, a backslash shows the character after it. Whatever else Discord would read is an error.
 */
export function plain(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => inline(line.replace(/^> /, '').replace(/^-# /, '')))
    .join('\n');
}

// A token is an escaped character, a pair of marks, a masked link, or one plain character.
const TOKEN = /\\([^0-9A-Za-z\s])|(\*\*|__)|\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|([\s\S])/gu;

/** What Discord reads at the beginning of a line: a list, a quotation, a heading, small text. */
const BLOCK = /^\s*(?:(?:[-+*]|\d+[.)])\s|>{1,3}\s|#{1,3}\s|-#\s)/;

/** What Discord reads anywhere: emphasis, code, spoilers, links, mentions, times, emoji. */
const INLINE = /[*_`]|~~|\|\||\]\(|<(?:[@#/]|a?:|t:|id:|[a-z]+:\/\/)|@everyone|@here|[a-z]:\/\/|:[a-z_][\w+-]*:/iy;

function inline(line: string): string {
  if (BLOCK.test(line)) throw new Error(`accidental markup at the beginning of: ${line}`);
  return line.replace(TOKEN, (_, shown, marks, label, character, at: number) => {
    if (shown !== undefined) return shown;
    if (marks !== undefined) return '';
    if (label !== undefined) return inline(label);
    INLINE.lastIndex = at;
    const read = INLINE.exec(line);
    if (read) throw new Error(`active markup "${read[0]}" in: ${line}`);
    return character;
  });
}
