import { parseArgs } from 'node:util';
import { didYouMean } from '../../app/did-you-mean.ts';
import { UserError } from '../../domain/errors.ts';

/** The parsed command line. */
export interface Flags {
  /** Runs the terminal even if a Discord token is set. */
  readonly console: boolean;
  /** Stores nothing on disk and loads no sample articles. */
  readonly memory: boolean;
  /** A single question to answer before exiting. */
  readonly ask?: string;
  readonly json: boolean;
  /** Explains every answer. */
  readonly explain: boolean;
  /** Folder in which pictures and files of answers are saved. */
  readonly save?: string;
  /** What to do with the database before exiting; nothing else runs then. */
  readonly maintenance?: Maintenance;
  readonly help: boolean;
  readonly version: boolean;
  /** Files to add as articles. */
  readonly files: readonly string[];
}

/** A task of the operator, with the file or folder that it is about. */
export type Maintenance =
  | { readonly task: 'backup' | 'export' | 'restore'; readonly file: string }
  | { readonly task: 'verify' | 'stats' }
  | { readonly task: 'doctor' };

const KNOWN = {
  console: { type: 'boolean' },
  memory: { type: 'boolean' },
  ask: { type: 'string' },
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  save: { type: 'string' },
  backup: { type: 'string' },
  verify: { type: 'boolean' },
  stats: { type: 'boolean' },
  doctor: { type: 'boolean' },
  export: { type: 'string' },
  restore: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export const USAGE = `Verbatim answers questions about news articles with the articles' own words.

  npm start                    Discord when DISCORD_TOKEN is set, else a prompt here
  npm start -- FLAGS FILE...   adds the files as articles, then the same

  --console        the prompt even with a token
  --memory         keep nothing on disk and load no sample articles
  --ask QUESTION   answer one question and leave
  --explain        show with every answer how it was found
  --save FOLDER    keep the pictures and files of answers there
  --json           one JSON request a line on stdin, one JSON line back
  --backup FILE    copy the database, also while the program runs
  --verify         look for damage in the database
  --export FILE    save everything as JSON; a folder gets one file for each server
  --restore FILE   put a backup or an export in place of the database
  --stats          count what the database holds, also while the program runs
  --doctor         look whether anything is wrong, and say what to do
  --help           this
  --version        the version`;

/** @throws UserError `bad-option` for an unknown flag, a missing value, or a value that the flag does not accept */
export function parseFlags(args: readonly string[]): Flags {
  const { tokens } = parseArgs({
    args: [...args],
    options: KNOWN,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found: { -readonly [K in keyof Flags]?: Flags[K] } = {};
  const tasks: Maintenance[] = [];
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownName(token.name, token.rawName);
    if (name === 'ask') found.ask = given(token.value, '--ask needs a question.');
    else if (name === 'save') found.save = given(token.value, '--save needs a folder.');
    else if (name === 'backup' || name === 'export' || name === 'restore')
      tasks.push({ task: name, file: given(token.value, `--${name} needs a file.`) });
    else if (token.value !== undefined) throw new UserError('bad-option', `--${name} takes no value.`);
    else if (name === 'verify' || name === 'stats' || name === 'doctor') tasks.push({ task: name });
    else found[name] = true;
  }
  const [maintenance] = tasks;
  if (maintenance) {
    const others = Object.keys(found).filter((name) => name !== 'help' && name !== 'version');
    if (tasks.length + others.length + files.length > 1)
      throw new UserError('bad-option', `--${maintenance.task} is done alone: leave out what stands beside it.`);
    found.maintenance = maintenance;
  }
  return { console: false, memory: false, json: false, explain: false, help: false, version: false, ...found, files };
}

function knownName(name: string, typed: string): keyof typeof KNOWN {
  if (Object.hasOwn(KNOWN, name)) return name as keyof typeof KNOWN;
  const meant = didYouMean(name, Object.keys(KNOWN));
  const hint = meant ? `did you mean --${meant}?` : '--help lists them.';
  throw new UserError('bad-option', `There is no flag ${typed}; ${hint}`);
}

function given(value: string | undefined, otherwise: string): string {
  if (value === undefined || value.trim() === '') throw new UserError('missing-option', otherwise);
  return value;
}
