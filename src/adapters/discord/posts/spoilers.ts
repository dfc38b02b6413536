import type { Attachment } from 'discord.js';

/** Words that Discord covers until somebody wants to see them: `||so||`. */
const SPOILER = /\|\|(?!\|)[^|]{1,4000}\|\|/;

/** Code, in which bars have no meaning: shell commands and tables are full of them. */
const CODE = /```[^`]{0,4000}```|`[^`\n]{1,1000}`/g;

/** True if the writer has covered words of a message. */
export function hasSpoiler(content: string): boolean {
  return SPOILER.test(content.replace(CODE, ' '));
}

/** How the names of files begin that their sender has covered. */
const SPOILER_NAME = /^SPOILER_/;

export function isSpoiler({ name, spoiler }: Pick<Attachment, 'name' | 'spoiler'>): boolean {
  return spoiler || SPOILER_NAME.test(name);
}
