import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { rowsOf } from '../json-lines.ts';
import type { Table } from '../markdown.ts';
import { score } from '../scorer.ts';
import { SUMMARISERS, type Summariser } from '../summarisers.ts';
import { type Bench, data, run } from './bench.ts';

const SUMMARY_SETS: readonly { readonly name: string; readonly sentences: number }[] = [
  { name: 'newswriters.dev', sentences: 3 },
  { name: 'inshorts.dev', sentences: 3 },
  { name: 'cnndm.dev', sentences: 4 },
];

const textRow = z.object({ id: z.string(), text: z.string() });

/** Summaries beside the first sentences, which are hard to beat, and beside the summarisers of the textbooks. */
export async function summarySection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  for (const { name, sentences } of SUMMARY_SETS) {
    const gold = data(bench, 'summary', `${name}.jsonl`);
    const row = (who: string, figures: readonly string[]) => rows.push([name, `${sentences}`, who, ...figures]);
    const printed = score(bench.folder, 'summary', gold, await run(bench, 'summary', gold, { sentences }));
    row('first sentences', [...threeOf('lead', printed), '–', '–']);
    for (const summariser of SUMMARISERS) {
      const predicted = await predictWith(bench, summariser, gold, sentences);
      row(summariser.name, figuresOf(score(bench.folder, 'summary', gold, predicted)));
    }
    row('Verbatim', figuresOf(printed));
  }
  const head = ['set', 'sentences', 'summary', 'R1', 'R2', 'RLsum', 'gain', '95 %'];
  const about =
    'ROUGE F1 against human summaries, and the mean gain over the first sentences of the text, as the scorer parts it, ' +
    'with its bootstrap interval. TextRank and LexRank are quick versions of our own, on the raw text.';
  return [{ title: 'Summaries', about, head, rows }];
}

/** R1, R2, RLsum, the gain over the first sentences, its interval. */
function figuresOf(printed: string): string[] {
  const gain = printed.match(/three: (-?[\d.]+) {2}95 % (-?[\d.]+ to -?[\d.]+)/) ?? unexpected(printed);
  return [...threeOf('own', printed), ...gain.slice(1)];
}

function threeOf(who: 'own' | 'lead', printed: string): string[] {
  const three =
    printed.match(new RegExp(`^${who} .*?([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)$`, 'm')) ?? unexpected(printed);
  return three.slice(1);
}

function unexpected(printed: string): never {
  throw new Error(`the scorer printed another report than expected: ${printed}`);
}

async function predictWith(bench: Bench, { name, choose }: Summariser, gold: string, count: number): Promise<string> {
  const lines: string[] = [];
  for await (const { id, text } of rowsOf(gold, textRow)) {
    const sentences = choose(text, count).map(({ start, end }) => ({ start, end }));
    lines.push(`${JSON.stringify({ id, sentences })}\n`);
  }
  const out = join(bench.work, `summary.${name.replace(' ', '-')}.jsonl`);
  await writeFile(out, lines.join(''));
  return out;
}
