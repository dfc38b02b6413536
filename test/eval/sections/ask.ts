import { percent, type Table } from '../markdown.ts';
import { type AskColumn, type AskScore, askScores, score } from '../scorer.ts';
import { ABSTENTION_HEAD, abstentionFigures } from './abstain.ts';
import { type Bench, data, run } from './bench.ts';
import { floorScores } from './floor-scores.ts';

interface AskSet {
  readonly name: string;
  readonly scopes: readonly ('article' | 'library')[];
}

const ASK_SETS: readonly AskSet[] = [
  { name: 'seed', scopes: ['article'] },
  { name: 'cbc.dev', scopes: ['article', 'library'] },
  { name: 'newsqa.dev', scopes: ['article', 'library'] },
  { name: 'qamr.dev', scopes: ['article'] },
  { name: 'squad2.dev', scopes: ['article'] },
];

const ASK_FIGURES: readonly AskColumn[] = ['hit@1', 'hit@3', 'hit@5', 'MRR', 'doc@1', 'shown', 'F1', 'EM', 'given'];
const FLOOR_FIGURES: ReadonlySet<AskColumn> = new Set<AskColumn>(['hit@1', 'hit@3', 'hit@5', 'MRR', 'doc@1', 'shown']);

/** Questions, answered from their own article and from all of them, beside the floors. */
export async function askSection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  const byType: string[][] = [];
  const refusals: string[][] = [];
  for (const { name, scopes } of ASK_SETS)
    for (const scope of scopes) {
      const gold = data(bench, 'ask', `${name}.questions.jsonl`);
      const docs = data(bench, 'ask', `${name}.docs.jsonl`);
      const out = await run(bench, 'ask', gold, { docs, scope });
      const [all, ...types] = askScores(score(bench.folder, 'ask', gold, out));
      rows.push([name, scope, '**Verbatim**', all!.n, ...figuresOf(all!, () => true)]);
      for (const { floor, all } of await floorScores(bench, scope, { gold, docs }))
        rows.push([name, scope, floor, all.n, ...figuresOf(all, (column) => FLOOR_FIGURES.has(column))]);
      if (scope === 'article') byType.push(...types.map((t) => [name, t.type, t.n, ...figuresOf(t, () => true)]));
      if (scope === 'article' && WITH_UNANSWERABLE.has(name))
        refusals.push([name, ...abstentionFigures(bench, gold, out).map(percent)]);
    }
  return [
    {
      title: 'Answers',
      about:
        'The passage that stands first, among the first three, the first five; the right article first; the passage ' +
        'with its neighbours holds the answer (shown); the short answer (F1, EM); right and not held back (given). ' +
        'Floors have no short answers and hold nothing back.',
      head: ['set', 'scope', 'ranker', 'n', ...ASK_FIGURES],
      rows,
    },
    {
      title: 'Answers by kind of question',
      about: 'The same for one known article, by the kind of question as the sets mark it.',
      head: ['set', 'kind', 'n', ...ASK_FIGURES],
      rows: byType,
    },
    {
      title: 'Questions that their own article does not answer',
      about: 'How well confidence parts them from the others (AUROC), and what the default threshold does.',
      head: ['set', ...ABSTENTION_HEAD],
      rows: refusals,
    },
  ];
}

/** Sets whose unanswerable questions are marked. */
const WITH_UNANSWERABLE: ReadonlySet<string> = new Set(['seed', 'squad2.dev']);

function figuresOf(row: AskScore, holds: (column: AskColumn) => boolean): string[] {
  return ASK_FIGURES.map((column) => (holds(column) ? row.figures[column] : '–'));
}
