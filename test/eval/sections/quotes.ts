import type { Table } from '../markdown.ts';
import { figure, score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';

const QUOTE_SETS = ['seed', 'polnear.dev', 'polnear.train'];

/** Who said what: words and speakers. */
export async function quotesSection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  for (const set of QUOTE_SETS) {
    const gold = data(bench, 'quotes', `${set}.jsonl`);
    const printed = score(bench.folder, 'quotes', gold, await run(bench, 'quotes', gold));
    const of = (name: string, label = 'F1') => figure(printed, name, label);
    rows.push([
      set,
      of('e2e', 'P'),
      of('e2e', 'R'),
      of('e2e'),
      of('ov50'),
      of('exact'),
      of('direct ov50'),
      of('mixed ov50'),
      of('indirect ov50'),
      of('speaker', 'acc'),
      of('resolvedPronoun', 'acc'),
    ]);
  }
  const head = ['set', 'P', 'R', 'F1', 'span F1', 'exact F1', 'direct', 'mixed', 'indirect', 'speakers', 'pronouns'];
  const about =
    'Speech with its speaker, end to end (P, R, F1); the words alone (span, exact); the span F1 by form; the speaker ' +
    'of the quotations found, and the name behind a pronoun.';
  return [{ title: 'Quotations', about, head, rows }];
}
