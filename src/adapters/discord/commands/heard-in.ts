import type { Command } from '../../../app/commands/command.ts';
import type { Reply } from '../../../app/reply.ts';
import { shortId } from '../../../domain/article.ts';
import { ARTICLE_OPTION } from './menus.ts';

/** The command that lists whom an article quotes. */
const HEARD = 'sources';

/** The name of the command that lists whom an article quotes; undefined if there is none. */
export function heardCommand(commands: readonly Command[]): string | undefined {
  return commands.find(({ name, options }) => name === HEARD && ARTICLE_OPTION in options)?.name;
}

/**
 * The short id of the article whose other speakers an answer can lead to: the one it quotes somebody from. Undefined if it
 * quotes nobody, or is itself the list of those who are quoted.
 */
export function heardArticle(commands: readonly Command[], { answer, blocks }: Reply): string | undefined {
  if (answer !== 'found' || heardCommand(commands) === undefined) return undefined;
  const first = blocks.find((block) => block.kind === 'evidence');
  return first?.evidence.quote && shortId(first.evidence.article.id);
}
