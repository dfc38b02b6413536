import type { Table } from '../markdown.ts';
import { figure, score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';

/** Keyphrases beside those that readers marked. */
export async function keyphrasesSection(bench: Bench): Promise<Table[]> {
  const gold = data(bench, 'summary', 'keyphrases.dev.jsonl');
  const printed = score(bench.folder, 'keyphrases', gold, await run(bench, 'keyphrases', gold));
  return [
    {
      title: 'Keyphrases',
      about: 'F1 of the first ten against the words and phrases that readers marked in the article, compared by stems.',
      head: ['set', 'F1@10'],
      rows: [['keyphrases.dev', figure(printed, 'F1@10', '')]],
    },
  ];
}
