import type { Command } from '../../../app/commands/command.ts';
import { textCommandOf } from './text-command.ts';

/** An entry of a message's menu, under "Apps", that runs a command for readers. */
interface Menu {
  readonly name: string;
  readonly command: string;
  /**
   * What the command is given: the words of the message, of these what it quotes where it quotes any, the article in it, or that
   * and a question asked in a form.
   */
  readonly takes: 'words' | 'quoted' | 'article' | 'question';
}

const MENUS: readonly Menu[] = [
  { name: 'Who said this?', command: 'who-said', takes: 'quoted' },
  { name: 'Check this', command: 'check', takes: 'words' },
  { name: 'Summarise', command: 'summary', takes: 'article' },
  { name: 'Ask about this', command: 'ask', takes: 'question' },
];

/** The option for an article, of the commands that have one. */
export const ARTICLE_OPTION = 'article';

/** The entries whose commands there are. */
export function menusOf(commands: readonly Command[]): readonly Menu[] {
  return MENUS.filter(({ command, takes }) => {
    const hasArticle = commands.some(({ name, options }) => name === command && ARTICLE_OPTION in options);
    const isOfWords = takes === 'words' || takes === 'quoted';
    return isOfWords ? textCommandOf(commands, command) !== undefined : hasArticle;
  });
}
