import { readFileSync } from 'node:fs';
import { percent, type Table } from '../markdown.ts';
import { comparisonOf, type GoldArticle, recallByPhenomenon } from '../phenomena.ts';
import { figure, score } from '../scorer.ts';
import { allExist, type Bench, data, run } from './bench.ts';

const QUOTE_SETS = ['seed', 'polnear.dev', 'polnear.train'];

/** Sets of whole news articles of many kinds, whose gold says for most speakers which name is meant. */
const REAL_SETS = ['real.dev', 'gum-news.dev'];

/** Who said what: words and speakers. */
export async function quotesSection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  const kinds: string[][] = [];
  for (const set of QUOTE_SETS) {
    const gold = data(bench, 'quotes', `${set}.jsonl`);
    const predicted = await run(bench, 'quotes', gold);
    const printed = score(bench.folder, 'quotes', gold, predicted);
    kinds.push(...(await phenomenonRows(bench, set, gold, predicted)));
    const of = (name: string, label = 'F1') => figure(printed, name, label);
    rows.push([
      set,
      of('e2e', 'P'),
      of('e2e', 'R'),
      of('e2e'),
      of('ov50'),
      of('exact'),
      of('direct e2e'),
      of('mixed e2e'),
      of('indirect e2e'),
      of('speaker', 'acc'),
      of('resolvedPronoun', 'acc'),
    ]);
  }
  const head = ['set', 'P', 'R', 'F1', 'span F1', 'exact F1', 'direct', 'mixed', 'indirect', 'speakers', 'pronouns'];
  const about =
    'Speech with its speaker, end to end (P, R, F1); the words alone (span, exact); end to end by form; the speaker ' +
    'of the quotations found, and the name behind a pronoun.';
  return [
    { title: 'Quotations', about, head, rows },
    { title: 'Quotations by phenomenon', about: PHENOMENA, head: PHENOMENON_HEAD, rows: kinds },
    ...(await realTables(bench)),
  ];
}

const REAL =
  'The same on articles of many kinds, and the name behind the speaker where the gold gives one: right, wrong, or none ' +
  'given. gum-news.dev leaves some kinds of speech unmarked, so only its recall counts.';
const REAL_HEAD = ['set', 'P', 'R', 'F1', 'span F1', 'exact F1', 'speakers', 'name right', 'name wrong', 'unnamed'];

async function realTables(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  for (const set of REAL_SETS) {
    const gold = data(bench, 'quotes', `${set}.jsonl`);
    if (!allExist(bench, [gold])) continue;
    const printed = score(bench.folder, 'quotes', gold, await run(bench, 'quotes', gold));
    const of = (name: string, label = 'F1') => figure(printed, name, label);
    const naming = ['right', 'wrong', 'unnamed'].map((label) => of('naming', label));
    const e2e = [of('e2e', 'P'), of('e2e', 'R'), of('e2e')];
    rows.push([set, ...e2e, of('ov50'), of('exact'), of('speaker', 'acc'), ...naming]);
  }
  return rows.length === 0 ? [] : [{ title: 'Quotations in real articles', about: REAL, head: REAL_HEAD, rows }];
}

const PHENOMENA = 'Of the quotations of each kind that people marked: found, and found with the right speaker.';
const PHENOMENON_HEAD = ['set', 'kind', 'n', 'found', 'with speaker'];

async function phenomenonRows({ folder }: Bench, set: string, gold: string, predicted: string): Promise<string[][]> {
  const rows = <T>(file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  const predictions = rows<{ id: string; quotes: [] }>(predicted).map(({ id, quotes }) => [id, quotes] as const);
  const found = recallByPhenomenon(rows<GoldArticle>(gold), new Map(predictions), await comparisonOf(folder));
  return [...found]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([kind, { n, span, speaker }]) => [set, kind, String(n), percent(span / n), percent(speaker / n)]);
}
