import type { Table } from '../markdown.ts';
import { figure, score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';

/** Timelines of whole topics beside those that journalists wrote. */
export async function timelineSection(bench: Bench): Promise<Table[]> {
  const gold = data(bench, 'timeline', 't17.dev.timelines.jsonl');
  const docs = data(bench, 'timeline', 't17.dev.articles.jsonl');
  const printed = score(bench.folder, 'timeline', gold, await run(bench, 'timeline', gold, { docs }));
  return [
    {
      title: 'Timelines',
      about:
        'Alignment ROUGE-1 (sentences of near dates compared) and F1 of the dates; how many dates and sentences a ' +
        'timeline has, and its first and last day, are given.',
      head: ['set', 'timelines', 'alignment ROUGE-1', 'date F1'],
      rows: [
        ['t17.dev', printed.match(/^n (\d+)/)![1]!, figure(printed, 'n', 'ROUGE-1'), figure(printed, 'n', 'date F1')],
      ],
    },
  ];
}
