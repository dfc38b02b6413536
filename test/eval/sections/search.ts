import type { Table } from '../markdown.ts';
import { type AskColumn, type AskScore, askScores, score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';
import { floorScores } from './floor-scores.ts';

const SETS = ['newsqa.dev', 'cbc.dev'] as const;

const FIGURES: readonly AskColumn[] = ['hit@1', 'hit@3', 'MRR'];

/** What `/search` finds for the words of questions, in all articles of a set together, beside the floors. */
export async function searchSection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  for (const set of SETS) {
    const gold = data(bench, 'ask', `${set}.questions.jsonl`);
    const docs = data(bench, 'ask', `${set}.docs.jsonl`);
    const out = await run(bench, 'search', gold, { docs, scope: 'library' });
    const [all] = askScores(score(bench.folder, 'ask', gold, out));
    const floors = await floorScores(bench, 'library', { gold, docs });
    rows.push([set, '**/search**', ...figuresOf(all!)]);
    rows.push(...floors.map(({ floor, all }) => [set, floor, ...figuresOf(all)]));
  }
  return [
    {
      title: 'Searches',
      about:
        'The words of each question given to `/search`, in all articles of the set together: a passage with the answer ' +
        'first, among the first three, and the mean of one over its rank.',
      head: ['set', 'ranker', 'n', ...FIGURES],
      rows,
    },
  ];
}

function figuresOf({ n, figures }: AskScore): string[] {
  return [n, ...FIGURES.map((column) => figures[column])];
}
