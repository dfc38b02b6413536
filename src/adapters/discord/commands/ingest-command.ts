import type { Command } from '../../../app/commands/command.ts';

/** The message menu entry, under "Apps", for moderators. */
export const ADD_TO_LIBRARY = 'Add to library';

/** The command behind the menu entry, with its options for files and for a link. */
export interface IngestCommand {
  readonly command: string;
  readonly files: string;
  readonly link: string;
  readonly endings: readonly string[];
}

/** Undefined if there is no such command. */
export function ingestCommandOf(commands: readonly Command[]): IngestCommand | undefined {
  const command = commands.find(({ name }) => name === 'ingest');
  const [files, option] = Object.entries(command?.options ?? {}).find(([, { kind }]) => kind === 'files') ?? [];
  if (!command || !files || option?.kind !== 'files' || command.options.link?.kind !== 'text') return undefined;
  return { command: command.name, files, link: 'link', endings: option.endings };
}
