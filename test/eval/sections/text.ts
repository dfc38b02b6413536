import { percent, type Table } from '../markdown.ts';
import { score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';

interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What the readers find: sentence ends and names. */
export async function textSection(bench: Bench): Promise<Table[]> {
  const scored = async (task: string) => {
    const gold = data(bench, 'text', `${task}.gum-news.dev.jsonl`);
    return JSON.parse(score(bench.folder, task, gold, await run(bench, task, gold))) as unknown;
  };
  const ends = (await scored('sentences')) as Prf;
  const names = (await scored('names')) as { readonly typed: Prf; readonly span: Prf };
  const row = (what: string, { p, r, f1 }: Prf) => [what, percent(p), percent(r), percent(f1)];
  return [
    {
      title: 'Sentences and names',
      about: 'Sentence ends inside a paragraph; names by their exact span, with and without their kind.',
      head: ['what', 'P', 'R', 'F1'],
      rows: [row('sentences', ends), row('names with kind', names.typed), row('names, span only', names.span)],
    },
  ];
}
