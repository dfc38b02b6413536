import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../../src/domain/package-root.ts';

/** The folder with `score.mjs` and `data`: EVAL_DIR, else `shared/eval` beside the project; undefined when it is not there. */
export function evaluationFolder(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const folder = resolve(environment.EVAL_DIR ?? join(dirname(packageRoot()), 'shared', 'eval'));
  return existsSync(join(folder, 'score.mjs')) && existsSync(join(folder, 'data')) ? folder : undefined;
}

/** Runs the scorer and returns what it prints. */
export function score(folder: string, ...args: readonly string[]): string {
  return runScript(folder, 'score.mjs', ...args);
}

/** Runs a script of the evaluation folder and returns what it prints. */
export function runScript(folder: string, script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(folder, script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** The names of the columns of the scorer's table for `ask`, after type and n. */
const ASK_COLUMNS = ['hit@1', 'hit@3', 'hit@5', 'MRR', 'doc@1', 'F1', 'EM', 'given', 'abst.', 'shown'] as const;
export type AskColumn = (typeof ASK_COLUMNS)[number];

/** One row of that table. */
export interface AskScore {
  readonly type: string;
  readonly n: string;
  readonly figures: Readonly<Record<AskColumn, string>>;
}

/** Reads the table that the scorer prints for `ask`; the first row is over all types. */
export function askScores(printed: string): AskScore[] {
  return printed
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [type, n, ...figures] = line.trim().split(/\s+/);
      if (type === undefined || n === undefined || figures.length !== ASK_COLUMNS.length)
        throw new Error(`the scorer printed another table than expected: ${line}`);
      return {
        type,
        n,
        figures: Object.fromEntries(ASK_COLUMNS.map((c, i) => [c, figures[i]])) as AskScore['figures'],
      };
    });
}

/** Reads a figure from the line of the scorer's report that begins with `name`: what stands after `label`; a dash where nothing was counted. */
export function figure(printed: string, name: string, label: string): string {
  const line = printed.split('\n').find((l) => l.startsWith(`${name} `));
  const counted = line !== undefined && !line.includes('(0/0)');
  return (counted && line.match(new RegExp(`\\b${label}\\s+(-?[\\d.]+)`))?.[1]) || '–';
}
