import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insertMultiple, search } from '@orama/orama';
import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { DatabaseSync } from '../../../src/adapters/storage/sqlite/driver.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { isStopWord, queryTerms, termsOf, tokensIn } from '../../../src/retrieval/analysis/terms.ts';

/** Sentences that an engine gives for a question, by their places, best first. */
export type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** A search engine for sentences. */
export interface Engine {
  readonly name: string;
  open(sentences: readonly string[]): Search | Promise<Search>;
}

/** Sentences asked for. */
export const MOST = 10;

/** What can be had for nothing, as it comes and with the settings that its documentation recommends for plain questions. */
export const PEERS: readonly Engine[] = [
  { name: `MiniSearch ${versionOf('minisearch')} as it comes`, open: plainMiniSearch },
  { name: 'MiniSearch, tuned', open: tunedMiniSearch },
  { name: 'SQLite FTS5, Porter', open: (sentences) => fts5(sentences, () => true) },
  { name: 'SQLite FTS5, Porter, our stop words', open: (sentences) => fts5(sentences, (word) => !isStopWord(word)) },
  { name: `FlexSearch ${versionOf('flexsearch')}, English`, open: flexSearch },
  { name: `Orama ${versionOf('@orama/orama')}, English`, open: orama },
  { name: `Lunr ${versionOf('lunr')}`, open: lunrIndex },
];

function versionOf(name: string): string {
  const file = join(packageRoot(), 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

function plainMiniSearch(sentences: readonly string[]): Search {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return (question) => index.search(question).flatMap(({ id }) => id as number);
}

/** Our words, stems and stop words; a term counts nearly once, and a long sentence as much as a short one. */
function tunedMiniSearch(sentences: readonly string[]): Search {
  const index = new MiniSearch({ fields: ['text'], tokenize: termsOf, processTerm: (term) => term });
  index.addAll(sentences.map((text, id) => ({ id, text })));
  const options = { tokenize: queryTerms, bm25: { k: 0.9, b: 0, d: 0.5 } };
  // It multiplies by the number of matched words.
  return (question) =>
    index
      .search(question, options)
      .map(({ id, score, queryTerms: matched }) => ({ id: id as number, score: score / matched.length }))
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
}

function fts5(sentences: readonly string[], isWanted: (word: string) => boolean): Search {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE sentence USING fts5 (text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO sentence (rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [place, text] of sentences.entries()) insert.run(place + 1, text);
  database.exec('COMMIT');
  const select = database.prepare(`SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ${MOST}`);
  return (question) => {
    const words = tokensIn(question).flatMap(({ text }) => (isWanted(text) ? [`"${text}"`] : []));
    if (words.length === 0) return [];
    return (select.all(words.join(' OR ')) as { readonly rowid: number }[]).map(({ rowid }) => rowid - 1);
  };
}

function flexSearch(sentences: readonly string[]): Search {
  const index = new Index({ tokenize: 'strict', encoder: new Encoder({ ...Charset.Normalize, ...english }) });
  for (const [place, text] of sentences.entries()) index.add(place, text);
  return (question) => index.search(question, { limit: MOST, suggest: true }) as number[];
}

async function orama(sentences: readonly string[]): Promise<Search> {
  const tokenizer = { language: 'english', stemming: false } as const;
  const database = create({ schema: { text: 'string' }, components: { tokenizer } });
  await insertMultiple(
    database,
    sentences.map((text, id) => ({ id: String(id), text })),
    1_000,
  );
  return async (question) => {
    const { hits } = await search(database, { term: question, limit: MOST });
    return hits.map(({ id }) => Number(id));
  };
}

function lunrIndex(sentences: readonly string[]): Search {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('text');
    for (const [id, text] of sentences.entries()) builder.add({ id, text });
  });
  return (question) =>
    index
      .query((query) => {
        query.term(lunr.tokenizer(question), {});
      })
      .map(({ ref }) => Number(ref));
}
