import { overlaps, type Reading } from '../../../src/domain/article.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';
import { type GoldenQuestion, readGoldenQuestions } from '../../golden-questions.ts';
import { newsOfSentences } from '../news/news-corpus.ts';
import { mean, percentile } from '../percentiles.ts';
import { parsePeersArguments } from '../scale/arguments.ts';
import { type Engine, MOST, PEERS, type Search } from './engines.ts';

/** What an engine came to. */
interface Outcome {
  readonly name: string;
  /** Mean of 1 / place of the first sentence that answers, among the first ten; 0 where none does. */
  readonly rank: number;
  /** Milliseconds of each question. */
  readonly times: readonly number[];
  /** Milliseconds of making the index of the sentences. */
  readonly indexing: number;
}

/** Questions before those that count, because code that has not run often is not optimised yet. */
const WARM_UP = 100;

/**
 * `npm run bench -- peers`: our search and our answers beside other engines, on the same sentences and questions: our own golden questions,
 * whose articles lie among invented news.
 * @throws Fault with one clear sentence for bad arguments
 */
export async function peersBench(args: readonly string[]): Promise<void> {
  const { sentences: size } = parsePeersArguments(args);
  const golden = readGoldenQuestions();
  const questions = golden.questions.filter(({ evidence }) => evidence.length > 0);
  const news = newsOfSentences(size).map(({ text, title, publishedAt }, i) =>
    article(text, { title, publishedAt, id: `news ${i}` }),
  );
  const readings = [...golden.articles, ...news].map(readArticle);
  const places = readings.flatMap((reading) => reading.sentences.map((sentence) => ({ reading, sentence })));
  const texts = places.map(({ reading, sentence }) => reading.article.text.slice(sentence.start, sentence.end));
  const isAnswer = (place: number, { article, evidence }: GoldenQuestion): boolean => {
    const { reading, sentence } = places[place]!;
    return reading.article.id === article && evidence.some((span) => overlaps(span, sentence));
  };
  console.log(`\n## Peers: ${questions.length} questions to ${texts.length.toLocaleString('en')} sentences\n`);
  console.log(`${''.padEnd(40)}MRR@${MOST}      p50 ms      p99 ms   indexing s`);
  const outcomes: Outcome[] = [];
  for (const engine of [...ours(readings, places), ...PEERS]) {
    const outcome = await measured(engine, texts, questions, isAnswer);
    outcomes.push(outcome);
    console.log(lineOf(outcome));
  }
  const own = outcomes.find(({ name }) => name === ASK)!;
  const better = outcomes.filter(({ rank }) => rank > own.rank);
  if (better.length === 0) return;
  console.error(`better than ${ASK}: ${better.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

const ASK = 'ours: /ask';

/** The index of the product, and its answers, by the same places. */
function ours(
  readings: readonly Reading[],
  places: readonly { readonly reading: Reading; readonly sentence: Reading['sentences'][number] }[],
): Engine[] {
  const placeOf = new Map(places.map(({ sentence }, place) => [sentence, place]));
  const opened = () => {
    const catalogue = new Catalogue();
    for (const reading of readings) catalogue.add(reading);
    return catalogue;
  };
  return [
    {
      name: 'ours: /search',
      open: () => {
        const catalogue = opened();
        return (question) => catalogue.search(question, MOST).map(({ sentence }) => placeOf.get(sentence)!);
      },
    },
    {
      name: ASK,
      open: () => {
        const catalogue = opened();
        return (question) =>
          answerQuestion(catalogue, question).ranked.flatMap(({ article, sentences: [first] }) => {
            const sentence = catalogue.reading(article.id)?.sentences[first];
            return sentence ? [placeOf.get(sentence)!] : [];
          });
      },
    },
  ];
}

async function measured(
  { name, open }: Engine,
  texts: readonly string[],
  questions: readonly GoldenQuestion[],
  isAnswer: (place: number, question: GoldenQuestion) => boolean,
): Promise<Outcome> {
  const start = performance.now();
  const search: Search = await open(texts);
  for (const { question } of questions.slice(0, 1)) await search(question);
  const indexing = performance.now() - start;
  for (const { question } of questions.slice(0, WARM_UP)) await search(question);
  const times: number[] = [];
  const ranks: number[] = [];
  for (const question of questions) {
    const asked = performance.now();
    const found = await search(question.question);
    times.push(performance.now() - asked);
    const place = found.slice(0, MOST).findIndex((each) => isAnswer(each, question));
    ranks.push(place < 0 ? 0 : 1 / (place + 1));
  }
  return { name, rank: mean(ranks), times, indexing };
}

function lineOf({ name, rank, times, indexing }: Outcome): string {
  const cells = [
    (100 * rank).toFixed(1).padStart(6),
    percentile(times, 0.5).toFixed(2).padStart(11),
    percentile(times, 0.99).toFixed(1).padStart(11),
    (indexing / 1_000).toFixed(1).padStart(12),
  ];
  return `${name.padEnd(40)}${cells.join(' ')}`;
}
