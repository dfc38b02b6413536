import type { Table } from '../markdown.ts';
import { score } from '../scorer.ts';
import { allExist, type Bench, data, run } from './bench.ts';

/** Small inputs that other programs were reported to get wrong. */
export async function casesSection(bench: Bench): Promise<Table[]> {
  const gold = data(bench, 'cases', 'reading.dev.jsonl');
  if (!allExist(bench, [gold])) return [];
  return [
    {
      title: 'Small inputs',
      about:
        'Right by kind of input. Each case says whether it was right when it was written: mended are those that were ' +
        'wrong and are right now, broken those that were right and are wrong now. Severe: marked as of high severity.',
      head: ['kind', 'n', 'right', 'were wrong', 'mended', 'broken', 'severe', 'severe right'],
      rows: caseRows(score(bench.folder, 'cases', gold, await run(bench, 'cases', gold))),
    },
  ];
}

const CASES = /^(\S+)\s+right (\d+)\/(\d+)\s+mended (\d+)\/(\d+)\s+broken (\d+)\s+high (\d+)\/(\d+)$/;

/** The rows of the table, from what the scorer prints for `cases`. */
export function caseRows(printed: string): string[][] {
  return printed
    .trim()
    .split('\n')
    .map((line) => {
      const found = CASES.exec(line.trim());
      if (!found) throw new Error(`the scorer printed another line than expected: ${line}`);
      const [kind, right, n, mended, wrong, broken, severeRight, severe] = found.slice(1) as string[];
      return [kind!, n!, right!, wrong!, mended!, broken!, severe!, severeRight!];
    });
}
