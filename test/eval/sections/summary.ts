import type { Table } from '../markdown.ts';
import { score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';

const SUMMARY_SETS: readonly { readonly name: string; readonly sentences: number }[] = [
  { name: 'newswriters.dev', sentences: 3 },
  { name: 'inshorts.dev', sentences: 3 },
  { name: 'cnndm.dev', sentences: 4 },
];

/** Summaries beside the first sentences, which are hard to beat. */
export async function summarySection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  for (const { name, sentences } of SUMMARY_SETS) {
    const gold = data(bench, 'summary', `${name}.jsonl`);
    const printed = score(bench.folder, 'summary', gold, await run(bench, 'summary', gold, { sentences }));
    const three = (who: string) => printed.match(new RegExp(`^${who} .*?([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)$`, 'm'))!;
    const gain = printed.match(/three: (-?[\d.]+) {2}95 % (-?[\d.]+ to -?[\d.]+)/)!;
    rows.push([name, `${sentences}`, ...three('own').slice(1), ...three('lead').slice(1), ...gain.slice(1)]);
  }
  const head = ['set', 'sentences', 'R1', 'R2', 'RLsum', 'lead R1', 'lead R2', 'lead RLsum', 'gain', '95 %'];
  const about =
    'ROUGE F1 against human summaries, beside the first sentences of the text (lead), and the mean gain over them with ' +
    'its bootstrap interval.';
  return [{ title: 'Summaries', about, head, rows }];
}
