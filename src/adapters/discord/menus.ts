import type { Command } from '../../app/commands/command.ts';
import { textCommandOf } from './text-command.ts';

/** An entry of a message's menu, under "Apps", that runs a command for readers with what people read in the message. */
interface TextMenu {
  readonly name: string;
  readonly command: string;
  /** True if block quotes of the message, where there are any, go to the command alone. */
  readonly takesQuoted: boolean;
}

const TEXT_MENUS: readonly TextMenu[] = [
  { name: 'Who said this?', command: 'who-said', takesQuoted: true },
  { name: 'Check this', command: 'check', takesQuoted: false },
];

/** The entries whose commands there are. */
export function textMenus(commands: readonly Command[]): readonly TextMenu[] {
  return TEXT_MENUS.filter(({ command }) => textCommandOf(commands, command));
}
