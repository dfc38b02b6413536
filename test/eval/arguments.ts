import { Fault } from './fault.ts';

/** What `npm run predict -- …` was called with. */
export interface Arguments {
  readonly task: string;
  readonly in: string;
  readonly out: string;
  readonly docs?: string;
  readonly scope: 'article' | 'library';
  readonly sentences: number;
}

/** As many as the shortest of the summary sets ask for. */
const DEFAULT_SENTENCES = 3;
/** More than the longest article has: a slip of the finger, not a wish. */
export const MAX_SENTENCES = 1000;

const FLAGS: ReadonlySet<string> = new Set(['in', 'out', 'docs', 'scope', 'sentences']);

export const USAGE =
  'usage: npm run --silent predict -- TASK --in FILE [--docs FILE] [--scope article|library] [--sentences K] --out FILE';

/** @throws Fault with one clear line for a missing or unknown argument */
export function parseArguments(args: readonly string[]): Arguments {
  const [task, ...rest] = args;
  if (task === undefined || task.startsWith('--')) throw new Fault(`the task is missing; ${USAGE}`);
  const flags = flagsOf(rest);
  const given = (name: string): string => {
    const value = flags.get(name);
    if (value === undefined) throw new Fault(`--${name} is missing; ${USAGE}`);
    return value;
  };
  const docs = flags.get('docs');
  return {
    task,
    in: given('in'),
    out: given('out'),
    ...(docs === undefined ? {} : { docs }),
    scope: scopeOf(flags.get('scope') ?? 'article'),
    sentences: sentencesOf(flags.get('sentences')),
  };
}

function flagsOf(args: readonly string[]): Map<string, string> {
  const flags = new Map<string, string>();
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i]!.replace(/^--/, '');
    const value = args[i + 1];
    if (!args[i]!.startsWith('--') || !FLAGS.has(name))
      throw new Fault(`unknown argument "${args[i]}"; there are ${[...FLAGS].map((f) => `--${f}`).join(', ')}`);
    if (value === undefined || value.startsWith('--')) throw new Fault(`--${name} needs a value`);
    if (flags.has(name)) throw new Fault(`--${name} is given twice`);
    flags.set(name, value);
  }
  return flags;
}

function scopeOf(value: string): 'article' | 'library' {
  if (value === 'article' || value === 'library') return value;
  throw new Fault(`--scope is article or library, not "${value}"`);
}

function sentencesOf(value: string | undefined): number {
  if (value === undefined) return DEFAULT_SENTENCES;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MAX_SENTENCES) return number;
  throw new Fault(`--sentences is a whole number from 1 to ${MAX_SENTENCES}, not "${value}"`);
}
