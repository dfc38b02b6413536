import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdown } from './markdown.ts';
import { evaluationFolder } from './scorer.ts';
import { SECTIONS, SELF_CONTAINED } from './sections/index.ts';

const USAGE = `usage: npm run --silent evaluate -- [--task ${Object.keys(SECTIONS).join('|')}]`;

const NO_DATA = 'There is no evaluation data: neither EVAL_DIR nor ../shared/eval holds score.mjs and data.\n';

/** The sections asked for: all, or the one after `--task`; undefined when the arguments are not understood. */
function chosen(args: readonly string[]): string[] | undefined {
  if (args.length === 0) return Object.keys(SECTIONS);
  const [flag, name] = args;
  return args.length === 2 && flag === '--task' && Object.hasOwn(SECTIONS, name!) ? [name!] : undefined;
}

const names = chosen(process.argv.slice(2));
const folder = evaluationFolder(process.env);
if (!names) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const work = mkdtempSync(join(tmpdir(), 'verbatim-evaluate-'));
  const printed = folder === undefined ? names.filter((name) => SELF_CONTAINED.has(name)) : names;
  if (printed.length < names.length) process.stdout.write(NO_DATA);
  try {
    for (const name of printed) await print(name, { folder: folder ?? '', work });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function print(name: string, where: { readonly folder: string; readonly work: string }): Promise<void> {
  const tables = await SECTIONS[name]!({ ...where, tell: (what) => process.stderr.write(`${what}\n`) });
  const day = new Date().toISOString().slice(0, 10);
  for (const table of tables) process.stdout.write(`${markdown(table, `npm run evaluate -- --task ${name}`, day)}\n`);
}
