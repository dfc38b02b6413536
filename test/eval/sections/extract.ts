import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { z } from 'zod';
import { parsePage } from '../../../src/adapters/web/dom.ts';
import { htmlOf, pageRow } from '../extract.ts';
import { rowsOf } from '../json-lines.ts';
import { percent, type Table } from '../markdown.ts';
import { score } from '../scorer.ts';
import { type Bench, data, run } from './bench.ts';

const outRow = z.object({ text: z.string(), title: z.string().nullable(), publishedAt: z.string().nullable() });

/** Articles out of web pages. */
export async function extractSection(bench: Bench): Promise<Table[]> {
  const pages = data(bench, 'extract', 'in.dev.jsonl');
  const product = await run(bench, 'extract', pages);
  const floor = join(bench.work, 'extract.floor.jsonl');
  await predictReadability(pages, floor);
  return [
    {
      title: 'Web pages',
      about:
        'The text of the article by its runs of four words, the mean over all pages; how many pages were read, and ' +
        'how many of those have a title and a date.',
      head: ['how', 'P', 'R', 'F1', 'pages', 'read', 'titles', 'dates'],
      rows: [
        [...figures(bench, 'our reader', product), ...(await counts(product))],
        [...figures(bench, 'Readability with linkedom alone', floor), '–', '–', '–'],
      ],
    },
  ];
}

function figures(bench: Bench, how: string, predictions: string): string[] {
  const printed = score(bench.folder, 'extract', data(bench, 'extract', 'gold.dev.json'), predictions);
  const { n, p, r, f1 } = JSON.parse(printed) as Record<'n' | 'p' | 'r' | 'f1', number>;
  return [how, percent(p), percent(r), percent(f1), String(n)];
}

async function counts(predictions: string): Promise<string[]> {
  const count = { text: 0, title: 0, publishedAt: 0 };
  for await (const row of rowsOf(predictions, outRow))
    for (const field of ['text', 'title', 'publishedAt'] as const) if (row[field]) count[field]++;
  return [count.text, count.title, count.publishedAt].map(String);
}

/** What anybody gets for nothing. */
async function predictReadability(from: string, to: string): Promise<void> {
  const lines: string[] = [];
  for await (const { id, file } of rowsOf(from, pageRow)) {
    const document = parsePage(await htmlOf(join(dirname(from), file)));
    const text = new Readability(document as never).parse()?.textContent ?? '';
    lines.push(`${JSON.stringify({ id, text })}\n`);
  }
  await writeFile(to, lines.join(''));
}
