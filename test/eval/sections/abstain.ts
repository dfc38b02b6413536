import { join } from 'node:path';
import { percent, type Table } from '../markdown.ts';
import { askScores, score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';

/** What `abstentionFigures` are. */
export const ABSTENTION_HEAD = ['AUROC', 'answered', 'precision', 'recall', 'refused'];

interface Abstention {
  readonly auroc: number;
  readonly atDefaultThreshold: {
    readonly answered: number;
    readonly precision: number;
    readonly recall: number;
    readonly unanswerableRefused: number;
  };
}

/** How well confidence parts what can be answered from what cannot, as shares of 1. */
export function abstentionFigures(bench: Bench, gold: string, out: string): number[] {
  const { auroc, atDefaultThreshold: at } = JSON.parse(score(bench.folder, 'abstain', gold, out)) as Abstention;
  return [auroc, at.answered, at.precision, at.recall, at.unanswerableRefused];
}

const FOLDS = [0, 1, 2];

/** Leaves out every third article, three times, and takes the mean: whether it says so when the article is not there. */
export async function abstainSection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  for (const set of ['cbc.dev', 'newsqa.dev']) {
    const folds: number[][] = [];
    for (const fold of FOLDS) {
      const base = join(bench.work, `${set}.without-${fold}`);
      const docs = data(bench, 'ask', `${set}.docs.jsonl`);
      score(bench.folder, 'withhold', data(bench, 'ask', `${set}.questions.jsonl`), docs, `${fold}`, base);
      const gold = `${base}.questions.jsonl`;
      const out = await run(bench, 'ask', gold, { docs: `${base}.docs.jsonl`, scope: 'library' });
      const { hit, given } = keptOf(score(bench.folder, 'ask', gold, out));
      folds.push([...abstentionFigures(bench, gold, out), given / hit]);
    }
    rows.push([set, ...folds[0]!.map((_, i) => percent(mean(folds.map((fold) => fold[i]!))))]);
  }
  const about =
    'A library without every third article, mean of three folds: how well confidence parts the questions that can be ' +
    'answered (AUROC); at the default threshold: answered at all, right among those, right among the answerable, ' +
    'unanswerable refused, and right first answers not held back (kept).';
  return [{ title: 'Saying that the articles do not answer', about, head: ['set', ...ABSTENTION_HEAD, 'kept'], rows }];
}

function keptOf(printed: string): { hit: number; given: number } {
  const { figures } = askScores(printed)[0]!;
  return { hit: Number(figures['hit@1']), given: Number(figures.given) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
