import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from '../articles.ts';
import { predictFloor } from './floor-predictions.ts';
import { FLOORS } from './floors.ts';
import { markdown, percent } from './markdown.ts';
import { openQuarc } from './quarc.ts';
import { askScores, evaluationFolder, figure } from './scorer.ts';
import { allExist } from './sections/bench.ts';
import { caseRows } from './sections/cases.ts';
import { misquoteRows } from './sections/misquotes.ts';
import { realTables } from './sections/real.ts';

const HARBOUR = article(
  'The harbour froze on Monday. Fishermen walked home. The ferries were frozen in for nine days.',
  {
    id: 'harbour',
    title: 'Harbour',
  },
);
const BAKERY = article('A baker in Skelvik won a prize. She bakes nine kinds of rye bread.', {
  id: 'bakery',
  title: 'Bakery',
});

/** The first passage that a floor finds, as text. */
function firstOf(floor: string, question: string): string | undefined {
  const articles = [HARBOUR, BAKERY];
  const [found] = FLOORS.find((f) => f.name === floor)!.open(articles)(question);
  return found && articles.find((a) => a.id === found.doc_id)!.text.slice(found.start, found.end);
}

describe('the floors', () => {
  it('the first sentence is the first sentence, whatever is asked', () => {
    expect(firstOf('the first sentence', 'Who won a prize?')).toBe('The harbour froze on Monday.');
  });

  it("Quarc's rules look for the kind that the question word asks for", () => {
    expect(firstOf("Quarc's rules", 'When did the ferries freeze?')).toBe('The harbour froze on Monday.');
    expect(firstOf("Quarc's rules", 'Where were the ferries frozen in?')).toMatch(/^The ferries were frozen/);
  });

  it("Quarc's rules take a reason from beside the best matches, the last of equals", () => {
    const told = article('The market closed early. Snow fell. The traders left. The traders slept.', { id: 'market' });
    const [found] = openQuarc([told])('Why did the market close early?');
    expect(told.text.slice(found!.start, found!.end)).toBe('The traders left.');
  });

  it('MiniSearch out of the box finds the very words and takes stop words for words', () => {
    expect(firstOf('MiniSearch, default settings', 'frozen ferries')).toMatch(/^The ferries were frozen/);
    expect(firstOf('MiniSearch, default settings', 'bake')).toBeUndefined();
  });

  it('MiniSearch tuned finds other forms of a word', () => {
    expect(firstOf('our index without the rules', 'Who bake?')).toBe('She bakes nine kinds of rye bread.');
  });
});

describe('the files of a floor', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-floor-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function rows(scope: 'article' | 'library'): Promise<{ ranked: { doc_id: string }[]; shown?: object }[]> {
    const files = { in: join(folder, 'in'), docs: join(folder, 'docs'), out: join(folder, 'out') };
    const docs = [HARBOUR, BAKERY].map(({ id, title, text }) => JSON.stringify({ doc_id: id, title, text }));
    writeFileSync(files.docs, docs.join('\n'));
    writeFileSync(files.in, JSON.stringify({ id: 'q', doc_id: 'harbour', question: 'Nine kinds of bread?' }));
    await predictFloor(FLOORS.at(-1)!, files, scope);
    return readFileSync(files.out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  }

  it('keep to the article of the question in article scope', async () => {
    const [row] = await rows('article');
    expect(row!.ranked.map((passage) => passage.doc_id)).toEqual(['harbour']);
  });

  it('look everywhere in library scope, and show the neighbours', async () => {
    const [row] = await rows('library');
    expect(row!.ranked[0]!.doc_id).toBe('bakery');
    expect(row!.shown).toEqual({ doc_id: 'bakery', start: 0, end: BAKERY.text.length });
  });
});

describe('the scorer', () => {
  it('is found under EVAL_DIR only when score.mjs and data are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
    expect(evaluationFolder({ EVAL_DIR: folder })).toBeUndefined();
    writeFileSync(join(folder, 'score.mjs'), '');
    expect(evaluationFolder({ EVAL_DIR: folder })).toBeUndefined();
    mkdirSync(join(folder, 'data'));
    expect(evaluationFolder({ EVAL_DIR: folder })).toBe(folder);
    rmSync(folder, { recursive: true });
  });

  it('prints a table that is read by column', () => {
    const printed = [
      'type        n   hit@1 hit@3 …',
      'ALL         24   91.7  95.8 100.0  94.1 100.0  62.5  41.7  87.5   4.2  95.8',
      'who          9  100.0 100.0 100.0 100.0 100.0  70.1  50.0  88.9   0.0 100.0',
    ].join('\n');
    const [all, who] = askScores(printed);
    expect(all).toMatchObject({ type: 'ALL', n: '24', figures: { 'hit@1': '91.7', F1: '62.5', shown: '95.8' } });
    expect(who).toMatchObject({ type: 'who', n: '9', figures: { given: '88.9', 'abst.': '0.0' } });
    expect(() => askScores('head\nALL 24 91.7')).toThrow(/another table/);
  });

  it('prints reports from which single figures are read', () => {
    const printed =
      'e2e              P  80.0  R  70.5  F1  74.9   (tp 8 fp 2 fn 3)\nspeaker          acc  93.3  (14/15)\nresolved         acc   0.0  (0/0)';
    expect(figure(printed, 'e2e', 'P')).toBe('80.0');
    expect(figure(printed, 'e2e', 'F1')).toBe('74.9');
    expect(figure(printed, 'speaker', 'acc')).toBe('93.3');
    expect(figure(printed, 'mixed ov50', 'F1')).toBe('–');
    expect(figure(printed, 'resolved', 'acc')).toBe('–');
  });
});

describe('a section', () => {
  it('reads the rows that are printed for small inputs', () => {
    const printed =
      'mail            right 10/16  mended 2/6  broken 1  high 0/4\nALL             right 10/16  mended 2/6  broken 1  high 0/4';
    expect(caseRows(printed)).toEqual([
      ['mail', '16', '10', '6', '2', '1', '4', '0'],
      ['ALL', '16', '10', '6', '2', '1', '4', '0'],
    ]);
    expect(() => caseRows('mail right many')).toThrow(/another line than expected: mail/);
  });

  it('reads the rows that are printed for remembered words', () => {
    const printed =
      'two substituted  n  265  right first    1.5  found   2.0\nstrange          n  391  false alarms   0.5  found   0.5';
    expect(misquoteRows(printed)).toEqual([
      ['two substituted', '265', '1.5', '2.0'],
      ['strange', '391', '–', '0.5'],
    ]);
    expect(() => misquoteRows('strange')).toThrow(/another line than expected: strange/);
  });

  it('reads the tables that are printed for clean answers', () => {
    const row = (name: string) =>
      `${name}  7  1.0  2.0  3.0 |  4.0  5.0  6.0  7.0 |     -     -     - |  8  9  10.0 |  11.0 |  12.0`;
    const printed = ['', 'ANSWERABLE by way', 'way  n …', row('ALL'), row('plain'), ''];
    const unanswerable = ['UNANSWERABLE by way (answered = wrongly)', 'way  n …', row('absent')];
    const [way, absent] = realTables([...printed, ...unanswerable].join('\n'));
    expect([way!.title, ...way!.rows.map(([name]) => name)]).toEqual(['Clean answers', 'ALL', 'plain']);
    expect(way!.rows[1]).toEqual([
      'plain',
      '7',
      '1.0',
      '2.0',
      '3.0',
      '4.0',
      '5.0',
      '6.0',
      '7.0',
      '–',
      '–',
      '–',
      '8',
      '9',
      '10.0',
      '11.0',
      '12.0',
    ]);
    expect(way!.head).toHaveLength(way!.rows[1]!.length);
    expect(absent).toMatchObject({
      head: ['way', 'n', 'answered', 'refused', 'further'],
      rows: [['absent', '7', '4.0', '7.0', '8']],
    });
    expect(() => realTables('BY MOON\nway\nfull 1')).toThrow(/another heading than expected: BY MOON/);
    expect(() => realTables('ANSWERABLE by way\nway\nplain 1')).toThrow(/another line than expected: plain/);
  });

  it('says what it leaves out', () => {
    const told: string[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-section-'));
    const bench = { folder, work: folder, tell: (what: string) => told.push(what) };
    writeFileSync(join(folder, 'here'), '');
    expect(allExist(bench, [join(folder, 'here')])).toBe(true);
    expect(allExist(bench, [join(folder, 'here'), join(folder, 'data', 'gone.jsonl')])).toBe(false);
    rmSync(folder, { recursive: true });
    expect(told).toEqual([`left out: there is no ${join('data', 'gone.jsonl')}`]);
  });
});

describe('the report', () => {
  it('is Markdown with the command and the day above each table', () => {
    const table = { title: 'T', about: 'About.', head: ['set', 'F1'], rows: [['seed', percent(0.755)]] };
    expect(markdown(table, 'npm run evaluate', '2031-05-04')).toBe(
      '## T\n\nAbout.\n\n`npm run evaluate`, 2031-05-04\n\n| set | F1 |\n| --- | ---: |\n| seed | 75.5 |\n',
    );
  });
});
