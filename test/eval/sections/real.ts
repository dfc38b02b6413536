import { join } from 'node:path';
import { packageRoot } from '../../../src/domain/package-root.ts';
import type { Table } from '../markdown.ts';
import { runScript } from '../scorer.ts';
import { allExist, type Bench, data, run } from './bench.ts';

/** Asks every question in the JSON console, over all documents at once. */
const ASKS = 'console-real.mjs';
/** Scores what the console showed, beside the predictions. */
const SCORES = 'score-real.mjs';

/** Questions on real articles: what a reader sees of an answer, and whether anything in it is wrong. */
export async function realSection(bench: Bench): Promise<Table[]> {
  const questions = data(bench, 'ask', 'real.dev.questions.jsonl');
  const docs = data(bench, 'ask', 'real.dev.docs.jsonl');
  if (!allExist(bench, [questions, docs, join(bench.folder, ASKS), join(bench.folder, SCORES)])) return [];
  const predictions = await run(bench, 'ask', questions, { docs, scope: 'library' });
  const shown = join(bench.work, 'real.console.jsonl');
  runScript(bench.folder, ASKS, packageRoot(), questions, docs, shown);
  return realTables(runScript(bench.folder, SCORES, questions, docs, predictions, shown));
}

/** What the scorer prints for each group of questions, in order. */
const COLUMNS = [
  'n',
  'hit@1',
  'hit@3',
  'shown',
  'answered',
  'given',
  'wrong',
  'refused',
  'short right',
  'short wrong',
  'no short',
  'further',
  'further wrong',
  '% wrong',
  'nothing wrong',
  'clean',
] as const;

type Column = (typeof COLUMNS)[number];

/** Whatever is answered to a question without an answer is wrong: the other columns say nothing then. */
const UNANSWERABLE: readonly Column[] = ['n', 'answered', 'refused', 'further'];

interface Layout {
  readonly title: string;
  readonly about: string;
  /** What the groups of the rows are. */
  readonly group: string;
  readonly columns: readonly Column[];
}

/** The tables of the report, by the heading under which the scorer prints each. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'ANSWERABLE by way': {
    title: 'Clean answers',
    about:
      'real.dev asked in the console, over all its articles: the right passage first, among three, with its context; ' +
      'answered, right and wrong (in percent of all questions), or refused; of those answered, the short answer right, ' +
      'wrong, or none; further passages, and how many of them are wrong; nothing wrong shown; clean: nothing wrong, and a ' +
      'right short answer or none.',
    group: 'way',
    columns: COLUMNS,
  },
  'ANSWERABLE by type': {
    title: 'Clean answers by kind of question',
    about: 'The same questions by what they ask for.',
    group: 'kind',
    columns: COLUMNS,
  },
  'UNANSWERABLE by way (answered = wrongly)': {
    title: 'Questions that no real article answers',
    about: 'Those of real.dev without an answer: all that is answered or shown is wrong.',
    group: 'way',
    columns: UNANSWERABLE,
  },
};

/** The tables of the report, from what the scorer prints: for each a heading, a line with its columns, and its rows. */
export function realTables(printed: string): Table[] {
  const blocks = printed.trim().split(/\n\s*\n/);
  return blocks.map((block) => {
    const [heading, , ...lines] = block.split('\n');
    const layout = LAYOUTS[heading!.trim()];
    if (!layout) throw new Error(`the scorer printed another heading than expected: ${heading}`);
    const { title, about, group, columns } = layout;
    return { title, about, head: [group, ...columns], rows: lines.map((line) => rowOf(line, columns)) };
  });
}

function rowOf(line: string, columns: readonly Column[]): string[] {
  const [group, ...cells] = line.split(/[\s|]+/).filter(Boolean);
  if (cells.length !== COLUMNS.length) throw new Error(`the scorer printed another line than expected: ${line}`);
  const figures = columns.map((column) => cells[COLUMNS.indexOf(column)]!);
  return [group!, ...figures.map((cell) => (cell === '-' ? '–' : cell))];
}
