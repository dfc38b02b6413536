/**
 * `npm run bench`: how long the product takes, each figure beside a named baseline of the same run. Read the ratios:
 * absolute times belong to the machine. `npm run bench -- retrieval 1000` runs one part with so many articles (or kilobytes).
 */
import nlp from 'compromise';
import MiniSearch from 'minisearch';
import type { Article } from '../../src/domain/article.ts';
import { ask } from '../../src/questions/ask.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { articlesOf, LIBRARY_SHARE, randomFrom } from './corpus.ts';
import { measure, row } from './measure.ts';

/** Questions asked of each library. */
const QUESTIONS = 300;

function readingBench(count: number): void {
  const articles = articlesOf(count);
  const name = 'compromise';
  // What it can do of the same: sentences, names and quotations. A tenth of the articles tells enough: it is slow.
  const baseline = measure(articles.slice(0, Math.ceil(count / 10)), ({ text }) => {
    const doc = nlp(text);
    return [doc.sentences().out('offset'), doc.topics().out('offset'), doc.quotations().out('offset')];
  });
  const whole = measure(articles, readArticle);
  console.log(`\n## Reading ${count} articles of about 3.5 kB`);
  console.log(row(`${name}: sentences, names, quotations`, baseline));
  console.log(
    row(
      'sentences alone',
      measure(articles, ({ text }) => findSentences(text)),
      { name, times: baseline },
    ),
  );
  console.log(row('whole Reading', whole, { name, times: baseline }));
  console.log(`${((1_000 * count) / whole.total).toFixed(0)} articles a second`);
}

/** Longer and longer texts, and hostile ones: the time a kilobyte takes must not grow with the text. */
function lengthBench(kilobytes: number): void {
  const paragraph = articlesOf(1)[0]!.text;
  const hostile: Readonly<Record<string, string>> = {
    article: paragraph,
    'unclosed marks': '"He said ',
    'nested quotations': 'He said “she said ‘they said ',
    capitals: 'A B C D ',
  };
  console.log('\n## A long text: ms a kilobyte, and against a text of a tenth');
  for (const [name, piece] of Object.entries(hostile)) {
    const tenth = msPerKilobyte(piece, kilobytes / 10);
    const whole = msPerKilobyte(piece, kilobytes);
    const ratio = (whole / tenth).toFixed(2);
    console.log(
      `${name.padEnd(44)} ${whole.toFixed(2).padStart(8)} ms/kB at ${kilobytes} kB = ${ratio} × at ${kilobytes / 10} kB`,
    );
  }
}

function msPerKilobyte(piece: string, kilobytes: number): number {
  const text = piece.repeat(Math.ceil((1_000 * kilobytes) / piece.length));
  const article = { ...articlesOf(1)[0]!, text };
  return measure([article, article, article], readArticle).p50 / kilobytes;
}

function retrievalBench(count: number): void {
  const articles = articlesOf(count, LIBRARY_SHARE);
  const catalogue = new Catalogue();
  for (const article of articles) catalogue.add(readArticle(article));
  const plain = plainIndex(articles);
  const questions = questionsFrom(articles);
  const baseline = measure(questions, (question) => plain.search(question));
  const name = 'MiniSearch as it comes';
  console.log(`\n## Questions to ${count} articles, ${catalogue.sentenceCount} sentences`);
  console.log(row(name, baseline));
  const against = { name, times: baseline };
  console.log(
    row(
      'search',
      measure(questions, (question) => catalogue.search(question, 10)),
      against,
    ),
  );
  console.log(
    row(
      'ask',
      measure(questions, (question) => ask(catalogue, question)),
      against,
    ),
  );
}

/** Sentences in MiniSearch with its own tokeniser and settings: what a first version of a bot would do. */
function plainIndex(articles: readonly Article[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  const sentences = articles.flatMap(({ text }) => findSentences(text).map((s) => text.slice(s.start, s.end)));
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return index;
}

/** Plain questions from words that stand near one another: six of one paragraph, in order. */
function questionsFrom(articles: readonly Article[]): string[] {
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return Array.from({ length: QUESTIONS }, () => {
    const words = pick(
      pick(articles)
        .text.split('\n')
        .filter((p) => p.length > 60),
    ).split(' ');
    const start = Math.floor(random() * Math.max(1, words.length - 6));
    return `${pick(['Who', 'What', 'When', 'Where'])} did ${words.slice(start, start + 6).join(' ')}?`;
  });
}

const parts: Readonly<Record<string, (count: number) => void>> = {
  reading: readingBench,
  length: lengthBench,
  retrieval: retrievalBench,
};
const [part, count] = process.argv.slice(2);
if (part === undefined) {
  readingBench(200);
  lengthBench(1_000);
  retrievalBench(130);
  retrievalBench(2_600);
} else if (parts[part]) parts[part](Number(count ?? 200));
else {
  console.error(`There is no bench "${part}"; there are ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
}
