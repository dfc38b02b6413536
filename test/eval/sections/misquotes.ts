import type { Table } from '../markdown.ts';
import { score } from '../scorer.ts';
import { allExist, type Bench, data, run } from './bench.ts';

/** Words as people remember them: who said them. */
export async function misquotesSection(bench: Bench): Promise<Table[]> {
  const requests = data(bench, 'misquote', 'polnear.dev.requests.jsonl');
  const docs = data(bench, 'quotes', 'polnear.dev.jsonl');
  if (!allExist(bench, [requests, docs])) return [];
  return [
    {
      title: 'Words as people remember them',
      about:
        'Words of quotations in polnear.dev, exact or altered in one way, asked of `/who-said`: the right quotation ' +
        'first, and anything found at all. Strange words stand in no article: whatever is found is a false alarm.',
      head: ['words', 'n', 'right first', 'found'],
      rows: misquoteRows(score(bench.folder, 'misquotes', requests, await run(bench, 'misquotes', requests, { docs }))),
    },
  ];
}

const WAY = /^(\S.*?)\s+n\s+(\d+)\s+(right first|false alarms)\s+([\d.]+)\s+found\s+([\d.]+)$/;

/** The rows of the table, from what the scorer prints for `misquotes`. */
export function misquoteRows(printed: string): string[][] {
  return printed
    .trim()
    .split('\n')
    .map((line) => {
      const found = WAY.exec(line.trim());
      if (!found) throw new Error(`the scorer printed another line than expected: ${line}`);
      const [way, n, label, share, all] = found.slice(1) as string[];
      return [way!, n!, label === 'right first' ? share! : '–', all!];
    });
}
