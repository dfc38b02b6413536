import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_SENTENCES, parseArguments } from './arguments.ts';
import { givenArticle } from './documents.ts';
import { predict } from './prediction.ts';

const TEXT = `Ferry captain Ada Lindqvist closed the harbour of Skelvik on Monday. "The ice is too thick," she said.
The mayor, Tomas Okoro, said that buses would run instead. They cost 3 crowns.`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-predict-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, rows: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));
  return file;
}

/** Runs one task over the rows and gives the rows it wrote. */
async function predicted<Row>(task: string, rows: readonly unknown[], ...more: string[]): Promise<Row[]> {
  const out = join(folder, 'out.jsonl');
  await predict(parseArguments([task, '--in', fileOf('in.jsonl', rows), '--out', out, ...more]));
  const lines = readFileSync(out, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** What the task \`cases\` gives for each input. */
async function gotOf(inputs: readonly { kind: string; input: string; published?: string }[]): Promise<unknown[]> {
  const rows = inputs.map((input, i) => ({ id: `case-${i}`, ...input }));
  const predictions = await predicted<{ id: string; got: unknown }>('cases', rows);
  expect(predictions.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  return predictions.map(({ got }) => got);
}

type Spans = { id: string; sentences: { start: number; end: number }[] };

describe('the tasks', () => {
  it('sentences: gives [start, end] pairs of each text, in order of the rows', async () => {
    const rows = await predicted<{ id: string; sentences: [number, number][] }>('sentences', [
      { id: 'a', text: TEXT },
      { id: 'b', text: 'One. Two.' },
    ]);
    expect(rows.map((row) => row.id)).toEqual(['a', 'b']);
    expect(rows[0]!.sentences.map(([start, end]) => TEXT.slice(start, end))).toEqual([
      'Ferry captain Ada Lindqvist closed the harbour of Skelvik on Monday.',
      '"The ice is too thick," she said.',
      'The mayor, Tomas Okoro, said that buses would run instead.',
      'They cost 3 crowns.',
    ]);
  });

  it('quotes: gives words and speaker as written, and the name behind it', async () => {
    const text = 'Nobody sails. "The ice is too thick," said Birgit Amsel.';
    type Quote = { start: number; end: number; speaker_start: number; speaker_end: number };
    const [row] = await predicted<{ quotes: Quote[] }>('quotes', [{ id: 'a', text }]);
    const [said] = row!.quotes;
    expect(said).toMatchObject({ type: 'direct', speaker: 'Birgit Amsel', resolved: 'Birgit Amsel', cue: 'said' });
    expect(text.slice(said!.start, said!.end)).toBe('"The ice is too thick,"');
    expect(text.slice(said!.speaker_start, said!.speaker_end)).toBe('Birgit Amsel');
  });

  it('quotes: gives one fragment for each paragraph of a quotation, also where the line breaks are lost', async () => {
    const paragraphs = [
      '"The ice is too thick," said Birgit Amsel. "It was thin in March.',
      '"We wait for the thaw. We have waited before.',
      '"That is all."',
      'The council listened.',
    ];
    type Quote = { start: number; end: number; type: string; speaker: string };
    for (const gap of ['\n\n', ' ']) {
      const text = paragraphs.join(gap);
      const [row] = await predicted<{ quotes: Quote[] }>('quotes', [{ id: 'a', text }]);
      expect(
        row!.quotes.map(({ start, end, type, speaker }) => [text.slice(start, end).trim(), type, speaker]),
      ).toEqual([
        ['"The ice is too thick,"', 'direct', 'Birgit Amsel'],
        ['"It was thin in March.', 'direct', 'Birgit Amsel'],
        ['"We wait for the thaw. We have waited before.', 'direct', 'Birgit Amsel'],
        ['"That is all."', 'direct', 'Birgit Amsel'],
      ]);
    }
  });

  it('ask: ranks passages of the article, or of all of them', async () => {
    const docs = fileOf('docs.jsonl', [
      { doc_id: 'ferry', title: 'Ferry', text: TEXT },
      { doc_id: 'bread', title: 'Bread', text: 'A baker in Skelvik won a prize. The prize is a silver oven.' },
    ]);
    const asked = [{ id: 'q', doc_id: 'ferry', question: 'What is the prize?' }];
    type Row = { ranked: { doc_id: string }[]; shown?: { doc_id: string }; confidence: number; abstain: boolean };
    const [own] = await predicted<Row>('ask', asked, '--docs', docs);
    expect(new Set(own!.ranked.map((passage) => passage.doc_id))).toEqual(new Set(['ferry']));
    expect(own!.abstain).toBe(true);
    const [all] = await predicted<Row>('ask', asked, '--docs', docs, '--scope', 'library');
    expect(all!.ranked[0]!.doc_id).toBe('bread');
    expect(all!.shown!.doc_id).toBe('bread');
    expect(all!.confidence).toBeGreaterThan(own!.confidence);
  });

  it('search: ranks the passages that hold the words, of the article or of all of them, without a short answer', async () => {
    const docs = fileOf('docs.jsonl', [
      { doc_id: 'ferry', title: 'Ferry', text: TEXT },
      { doc_id: 'bread', title: 'Bread', text: 'A baker in Skelvik won a prize. The prize is a silver oven.' },
    ]);
    const asked = [{ id: 'q', doc_id: 'ferry', question: 'Who won a silver prize in Skelvik?' }];
    type Row = { ranked: { doc_id: string; start: number }[]; short: string | null };
    const [own] = await predicted<Row>('search', asked, '--docs', docs);
    expect(new Set(own!.ranked.map((passage) => passage.doc_id))).toEqual(new Set(['ferry']));
    const [all] = await predicted<Row>('search', asked, '--docs', docs, '--scope', 'library');
    expect(all!.ranked[0]).toMatchObject({ doc_id: 'bread', start: 0 });
    expect(all!.short).toBeNull();
  });

  it('ask: needs its documents, and the article that a question names', async () => {
    const asked = [{ id: 'q', doc_id: 'none', question: 'What is the prize?' }];
    await expect(predicted('ask', asked)).rejects.toThrow(/ask needs --docs FILE/);
    const docs = fileOf('docs.jsonl', [{ doc_id: 'ferry', title: '', text: TEXT }]);
    await expect(predicted('ask', asked, '--docs', docs)).rejects.toThrow(/question q: no document is called none/);
    await expect(predicted('ask', asked, '--docs', join(folder, 'gone'))).rejects.toThrow(/no such file: .*gone/);
  });

  it('names: gives spans inside each sentence, of the contract’s three types', async () => {
    const sentences = TEXT.split('\n').map((text) => ({ text }));
    const [row] = await predicted<{ id: string; sentences: { ents: { s: number; e: number; type: string }[] }[] }>(
      'names',
      [{ id: 'a', sentences }],
    );
    expect(row!.sentences).toHaveLength(2);
    const found = row!.sentences.map(({ ents }, i) =>
      ents.map(({ s, e, type }) => `${type} ${sentences[i]!.text.slice(s, e)}`),
    );
    expect(found[0]).toContain('PER Ada Lindqvist');
    expect(found[1]).toContain('PER Tomas Okoro');
  });

  it('summary: gives so many whole sentences in the order of the article', async () => {
    const [two] = await predicted<Spans>('summary', [{ id: 'a', text: TEXT }], '--sentences', '2');
    const starts = two!.sentences.map((sentence) => sentence.start);
    expect(starts).toHaveLength(2);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const { start, end } of two!.sentences) expect(TEXT.slice(start, end)).toMatch(/[.”"]$/);
  });

  it('keyphrases: gives ten at most, phrases among them; of a row without a text those of its title', async () => {
    const [row, empty] = await predicted<{ keyphrases: string[] }>('keyphrases', [
      { id: 'a', text: TEXT, title: 'No ferry' },
      { id: 'b', text: '', title: 'Silver oven for a baker' },
    ]);
    expect(row!.keyphrases).toHaveLength(10);
    expect(row!.keyphrases).toEqual(expect.arrayContaining(['Ada Lindqvist', 'harbour']));
    expect(empty!.keyphrases.toSorted()).toEqual(['Silver', 'baker', 'oven']);
  });

  it('timeline: gives so many dates within the first and the last one, each with sentences of its topic', async () => {
    const docs = fileOf('docs.jsonl', [
      {
        id: 'a1',
        topic: 'ferry',
        date: '2031-05-06',
        sentences: ['The ferry of Skelvik ran aground on Monday near the lighthouse.', 'Divers will look at the hull.'],
      },
      {
        id: 'a2',
        topic: 'ferry',
        date: '2031-05-20',
        sentences: [
          'The ferry that ran aground on 5 May is afloat again, the harbour master said.',
          'It was towed to the yard of Osk on 19 May, where the hull is mended.',
          'On 1 June it will sail again.',
        ],
      },
      { id: 'b', topic: 'bread', date: '2031-05-05', sentences: ['A baker in Skelvik won a prize on Monday morning.'] },
    ]);
    const given = [
      { date: '2031-05-05', summary: ['x'] },
      { date: '2031-05-19', summary: ['y'] },
    ];
    const rows = await predicted('timeline', [{ id: 't', topic: 'ferry', timeline: given }], '--docs', docs);
    expect(rows).toEqual([
      {
        id: 't',
        timeline: [
          {
            date: '2031-05-05',
            summary: ['The ferry of Skelvik ran aground on Monday near the lighthouse.'],
          },
          {
            date: '2031-05-19',
            summary: ['It was towed to the yard of Osk on 19 May, where the hull is mended.'],
          },
        ],
      },
    ]);
    const other = [{ id: 't', topic: 'snow', timeline: given }];
    await expect(predicted('timeline', other, '--docs', docs)).rejects.toThrow(/timeline t: no article is on snow/);
    await expect(predicted('timeline', other)).rejects.toThrow(/timeline needs --docs FILE/);
  });

  it('extract: gives the article of a page beside the input file, and nothing of a page that is refused', async () => {
    writeFileSync(join(folder, 'ferry.html.gz'), gzipSync(`<title>Ferry stops</title><p>${TEXT.repeat(3)}</p>`));
    writeFileSync(join(folder, 'menu.html'), '<p>Menu</p>');
    const rows = await predicted('extract', [
      { id: 'a', file: 'ferry.html.gz' },
      { id: 'b', file: 'menu.html' },
    ]);
    expect(rows).toEqual([
      { id: 'a', text: TEXT.repeat(3).replaceAll('\n', ' '), title: 'Ferry stops', publishedAt: null },
      { id: 'b', text: '', title: null, publishedAt: null },
    ]);
    await expect(predicted('extract', [{ id: 'a', file: 'gone.html' }])).rejects.toThrow(/cannot read .*gone\.html/);
  });

  it('cases: reads each kind of input as the product would meet it', async () => {
    const got = await gotOf([
      { kind: 'sentence', input: 'Captain A. Lindqvist closed the harbour. Nobody sails.' },
      { kind: 'date', input: 'The ferry sank last Monday. It was built in 1974.', published: '2031-05-09' },
      { kind: 'number', input: 'On 3 May the first of 14 barges lost 2 million crowns and Ada Lindqvist.' },
      { kind: 'published-date', input: '9 May 2031' },
      { kind: 'published-date', input: 'in spring' },
      { kind: 'search', input: 'barges' },
      { kind: 'constructor', input: 'barges' },
    ]);
    expect(got).toEqual([
      ['Captain A. Lindqvist closed the harbour.', 'Nobody sails.'],
      [
        ['last Monday', '2031-05-05'],
        ['1974', '1974'],
      ],
      [
        ['first', '1'],
        ['14 barges', '14 barge'],
        ['2 million crowns', expect.stringMatching(/^2000000 /)],
      ],
      '2031-05-09',
      null,
      null,
      null,
    ]);
  });

  it('cases: gives each quotation with its speaker, by name or as written, or without one', async () => {
    const [quotations, unattributed] = await gotOf([
      { kind: 'quotation', input: '"The ice," said Birgit Amsel, "is thin." The captain said the harbour was shut.' },
      { kind: 'quotation', input: 'Snow fell all night on the quay. "Nobody sails from here today."' },
    ]);
    expect(quotations).toEqual([
      ['"The ice," "is thin."', 'Birgit Amsel', true],
      ['the harbour was shut', 'The captain', false],
    ]);
    expect(unattributed).toEqual([['"Nobody sails from here today."', null, false]]);
  });

  it('cases: gives the article of a page, or why it is refused', async () => {
    const head = '<title>Ferry stops</title><meta property="og:site_name" content="Skelvik Post">';
    const link = '<link rel="canonical" href="https://post.example/ferry">';
    const [page, refused] = await gotOf([
      { kind: 'extraction', input: `<html><head>${head}${link}</head><body><p>${TEXT.repeat(3)}</p></body></html>` },
      { kind: 'extraction', input: '<p>Menu</p>' },
    ]);
    expect(page).toEqual({
      title: 'Ferry stops',
      text: TEXT.repeat(3).replaceAll('\n', ' '),
      publishedAt: null,
      source: 'Skelvik Post',
      link: 'https://post.example/ferry',
      refused: null,
    });
    expect(refused).toMatchObject({ title: null, text: '', refused: expect.stringMatching(/^No article text .*\.$/) });
  });

  it('cases: gives the items of a feed without what is not known of them, and none of what is no feed', async () => {
    const item = (more: string) => `<item><title>No ferry</title><link>/ferry</link>${more}</item>`;
    const feed = (items: string) => `<rss version="2.0"><channel><title>Post</title>${items}</channel></rss>`;
    const [dated, ahead, page] = await gotOf([
      { kind: 'feed', input: feed(item('<pubDate>Mon, 09 Mar 2026 08:00:00 GMT</pubDate>')) },
      { kind: 'feed', input: feed(item('<pubDate>Mon, 15 Mar 2055 08:00:00 GMT</pubDate>')) },
      { kind: 'feed', input: '<html><body>No feed</body></html>' },
    ]);
    const known = { title: 'No ferry', link: 'https://post.example.com/ferry' };
    expect(dated).toEqual([{ ...known, publishedAt: '2026-03-09T08:00:00Z' }]);
    expect(ahead).toEqual([known]);
    expect(page).toEqual([]);
  });

  it('cases: reads a mail from its bytes, HTML as the page that it is, and nothing of what is refused', async () => {
    const mail = (type: string, body: string) =>
      ['From: Post <a@post.example>', 'Subject: Ferry', 'MIME-Version: 1.0', `Content-Type: ${type}`, '', body].join(
        '\n',
      );
    const [plain, asText, html, short, empty] = await gotOf([
      { kind: 'mail', input: mail('text/plain; charset=iso-8859-1', 'The caf\xe9 is shut. Nobody sails.') },
      { kind: 'mail', input: mail('text/plain; charset=utf-8', 'The café is shut – for now.') },
      { kind: 'mail', input: mail('text/html', `<html><body><p>${TEXT.repeat(3)}</p></body></html>`) },
      { kind: 'mail', input: mail('text/html', '<p>The ferry stops.</p>') },
      { kind: 'mail', input: mail('text/plain', '') },
    ]);
    const head = { title: 'Ferry', source: 'Post', publishedAt: null };
    expect(plain).toMatchObject({ ...head, sentences: ['The café is shut.', 'Nobody sails.'] });
    expect(asText).toMatchObject({ sentences: ['The café is shut – for now.'] });
    expect(html).toMatchObject({ ...head, text: TEXT.repeat(3).replaceAll('\n', ' ') });
    expect(short).toMatchObject({ ...head, text: expect.stringContaining('<p>The ferry stops.</p>') });
    expect(empty).toEqual({ title: null, text: '', publishedAt: null, source: null, sentences: [] });
  });

  it('verdicts: gives what /check says of a text, with the places in both', async () => {
    const told = 'Nobody sails. "The ice is too thick for the ferry," said Birgit Amsel. The harbour is shut.';
    const docs = fileOf('docs.jsonl', [{ doc_id: 'ice', title: 'Ice', text: told }]);
    const text = 'Birgit Amsel said: "The ice is too thin for the ferry."';
    type Place = { start: number; end: number };
    type Row = {
      marks: { verdict: string; where: (Place & { doc_id: string })[]; differs: (Place & { in: string })[] }[];
    };
    const [row] = await predicted<Row>('verdicts', [{ id: 'a', text }], '--docs', docs);
    const [mark] = row!.marks;
    expect(row).toMatchObject({
      id: 'a',
      marks: [{ verdict: 'altered', speaker: 'Birgit Amsel', speaker_certain: true }],
    });
    expect(mark!.where.map((w) => [w.doc_id, told.slice(w.start, w.end)])).toEqual([
      ['ice', 'The ice is too thick for the ferry'],
    ]);
    expect(mark!.differs.map((d) => [d.in, (d.in === 'text' ? text : told).slice(d.start, d.end)])).toEqual([
      ['text', 'thin'],
      ['article', 'thick'],
    ]);
  });

  it('misquotes: gives what /who-said shows of all documents, and nothing for words that stand nowhere', async () => {
    const told = 'Nobody sails. "The ice is too thick for the ferry," said Birgit Amsel. The harbour is shut.';
    const docs = fileOf('docs.jsonl', [
      { id: 'ice', text: told },
      { id: 'bread', text: 'A baker in Skelvik won a prize. The prize is a silver oven.' },
    ]);
    const asked = [
      { id: 'a', words: 'too thick for THE ferry' },
      { id: 'b', words: 'a silver oven' },
      { id: 'c', words: 'purple elephants dance' },
    ];
    type Row = { found: { doc_id: string; start: number; end: number; speaker: string | null; exact: boolean }[] };
    const rows = await predicted<Row>('misquotes', asked, '--docs', docs);
    const [quoted, unquoted, nowhere] = rows.map((row) => row.found);
    expect(quoted).toEqual([{ doc_id: 'ice', start: 14, end: 70, speaker: 'Birgit Amsel', exact: true }]);
    expect(told.slice(14, 70)).toBe('"The ice is too thick for the ferry," said Birgit Amsel.');
    expect(unquoted).toMatchObject([{ doc_id: 'bread', speaker: null, exact: true }]);
    expect(nowhere).toEqual([]);
    await expect(predicted('misquotes', asked)).rejects.toThrow(/misquotes needs --docs FILE/);
    const wrong = fileOf('docs.jsonl', [{ id: 'ice' }]);
    await expect(predicted('misquotes', asked, '--docs', wrong)).rejects.toThrow(/docs\.jsonl, line 1: text: /);
  });

  it('an empty text gives an empty row, not a fault', async () => {
    expect(await predicted('sentences', [{ id: 'a', text: '' }])).toEqual([{ id: 'a', sentences: [] }]);
    expect(await predicted('summary', [{ id: 'a', text: '' }])).toEqual([{ id: 'a', sentences: [] }]);
    expect(await predicted('names', [{ id: 'a', sentences: [] }])).toEqual([{ id: 'a', sentences: [] }]);
  });
});

describe('bad input is one clear line and leaves no file', () => {
  const bad: readonly [title: string, task: string, rows: readonly unknown[], message: RegExp][] = [
    ['broken JSON', 'sentences', [{ id: 'a', text: '' }, '', '{"id": "b"'], /in\.jsonl, line 3: not JSON: /],
    ['a missing field', 'sentences', [{ id: 'a' }], /in\.jsonl, line 1: text: /],
    ['a row that is no object', 'sentences', ['7'], /in\.jsonl, line 1: the row: /],
    ['a case without its input', 'cases', [{ id: 'a', kind: 'date' }], /in\.jsonl, line 1: input: /],
    [
      'a case whose day is none',
      'cases',
      [{ id: 'a', kind: 'date', input: '', published: 'soon' }],
      /in\.jsonl, line 1: published: not a date$/,
    ],
    ['an unknown task', 'horoscope', [], /unknown task "horoscope"; there are .*sentences/],
    ['a task of the object itself', 'constructor', [], /unknown task "constructor"/],
  ];
  it.each(bad)('%s', async (_title, task, rows, message) => {
    const fault = await predicted(task, rows).catch((error: unknown) => error as Error);
    expect(fault).toMatchObject({ name: 'Fault', message: expect.stringMatching(message) });
    expect((fault as Error).message).not.toContain('\n');
    expect(readdirSync(folder)).toEqual(['in.jsonl']);
  });

  it('a missing file, and a missing folder for the output', async () => {
    const out = join(folder, 'out.jsonl');
    const missing = parseArguments(['sentences', '--in', join(folder, 'none.jsonl'), '--out', out]);
    await expect(predict(missing)).rejects.toThrow(/no such file: .*none\.jsonl/);
    const nowhere = join(folder, 'none', 'out.jsonl');
    await expect(
      predict(parseArguments(['sentences', '--in', fileOf('in.jsonl', []), '--out', nowhere])),
    ).rejects.toThrow(/no such folder: .*none/);
  });
});

describe('the arguments', () => {
  const files = ['--in', 'a', '--out', 'b'];

  it('have defaults', () => {
    expect(parseArguments(['ask', ...files])).toEqual({
      task: 'ask',
      in: 'a',
      out: 'b',
      scope: 'article',
      sentences: 3,
    });
  });

  it('take a number of sentences from 1 to the most', () => {
    expect(parseArguments(['summary', ...files, '--sentences', '1']).sentences).toBe(1);
    expect(parseArguments(['summary', ...files, '--sentences', `${MAX_SENTENCES}`]).sentences).toBe(MAX_SENTENCES);
    for (const bad of ['0', `${MAX_SENTENCES + 1}`, '1.5', 'three'])
      expect(() => parseArguments(['summary', ...files, '--sentences', bad])).toThrow(/whole number/);
  });

  const bad: readonly [args: string[], message: RegExp][] = [
    [[], /the task is missing; usage:/],
    [files, /the task is missing; usage:/],
    [['ask', '--out', 'b'], /--in is missing/],
    [['ask', '--in', 'a'], /--out is missing/],
    [['ask', ...files, '--fast', 'yes'], /unknown argument "--fast"/],
    [['ask', ...files, 'stray'], /unknown argument "stray"/],
    [['ask', ...files, '--docs'], /--docs needs a value/],
    [['ask', '--in', '--out', 'b'], /--in needs a value/],
    [['ask', ...files, '--in', 'c'], /--in is given twice/],
    [['ask', ...files, '--scope', 'world'], /--scope is article or library, not "world"/],
  ];
  it.each(bad)('refuse %j', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});

describe('a document', () => {
  it('gets its date and its title as ingestion would', () => {
    expect(givenArticle('a', 'Ice in the harbour\nShips wait.', { date: 'January 8, 1999' })).toMatchObject({
      id: 'a',
      title: 'Ice in the harbour',
      publishedAt: '1999-01-08',
    });
    expect(givenArticle('a', 'Ships wait.', { title: 'Ice', date: 'some day' })).not.toHaveProperty('publishedAt');
  });
});
