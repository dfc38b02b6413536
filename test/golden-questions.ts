import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHeader } from '../src/app/ingestion/header.ts';
import type { Article, Span } from '../src/domain/article.ts';
import { packageRoot } from '../src/domain/package-root.ts';
import { article } from './articles.ts';

/** Our own questions with their answers: `questions/<article>.txt`, one a line, `#` for remarks. */
export const FOLDER = join(packageRoot(), 'test', 'golden-questions');

/** Where an article of that name may lie: ours, the sample articles, the golden ones. */
const PLACES: readonly ((name: string) => string)[] = [
  (name) => join(FOLDER, 'articles', `${name}.txt`),
  (name) => join(packageRoot(), 'data', 'articles', `${name}.txt`),
  (name) => join(packageRoot(), 'test', 'golden', name, 'article.txt'),
];

/** How a question is put. */
const WAYS = ['plain', 'paraphrase', 'typo', 'lower case', 'imperative', 'fronted', 'vague'] as const;
type Way = (typeof WAYS)[number];

/** What is asked for, in a reader's words: wider than the product's own types, and no names of ours. */
const KINDS = [
  ...['who', 'role', 'organisation', 'name', 'title', 'definition', 'nationality', 'place', 'city', 'country'],
  ...['date', 'year', 'time', 'duration', 'age', 'frequency', 'ordinal'],
  ...['count', 'money', 'percentage', 'distance', 'size', 'speed', 'temperature', 'colour'],
  ...['reason', 'cause', 'consequence', 'manner', 'quotation', 'opinion', 'event', 'action', 'thing', 'yes-no'],
] as const;

export interface GoldenQuestion {
  /** The article's name; its id in the library too. */
  readonly article: string;
  readonly kind: (typeof KINDS)[number];
  readonly way: Way;
  readonly question: string;
  /** Where the article answers: any of these will do. Empty: it does not answer. */
  readonly evidence: readonly Span[];
  /** Short answers that a reader would take, as they stand; empty where there is none (a yes, a no). */
  readonly answers: readonly string[];
}

/** Every article that has questions, and all the questions. */
export interface GoldenSet {
  readonly articles: readonly Article[];
  readonly questions: readonly GoldenQuestion[];
}

export function readGoldenQuestions(): GoldenSet {
  const names = readdirSync(join(FOLDER, 'questions')).map((file) => file.replace(/\.txt$/, ''));
  const articles = names.sort().map(articleCalled);
  return { articles, questions: articles.flatMap(questionsOf) };
}

function articleCalled(name: string): Article {
  const path = PLACES.map((place) => place(name)).find(existsSync);
  if (path === undefined) throw new Error(`there is no article "${name}" for its questions`);
  const file = readFileSync(path, 'utf8');
  const { header, start } = readHeader(file);
  return article(file.slice(start), { ...header, id: name });
}

function questionsOf(of: Article): GoldenQuestion[] {
  const lines = readFileSync(join(FOLDER, 'questions', `${of.id}.txt`), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => parseQuestion(of, line));
}

/** What stands in place of the evidence where the article does not answer. */
const NO_ANSWER = 'no answer';

/**
 * One line: `kind | way | question | words that stand once in the article // more | short answer / another`.
 * @throws Error that names the line when a kind or a way is unknown or words do not stand in the article as they should
 */
export function parseQuestion(of: Article, line: string): GoldenQuestion {
  const [kind, way, question, evidence, answers = ''] = line.split('|').map((cell) => cell.trim());
  const fail = (what: string) => new Error(`${of.id}: ${what} in "${line}"`);
  const known = { kind: KINDS.find((k) => k === kind), way: WAYS.find((w) => w === way) };
  if (!known.kind || !known.way) throw fail('an unknown kind or way');
  if (!question || !evidence) throw fail('no question or no evidence');
  const short = answers.split(' / ').filter((answer) => answer !== '');
  const unknown = short.find((answer) => !of.text.includes(answer));
  if (unknown !== undefined) throw fail(`an answer that the article does not hold (${unknown})`);
  const spans = evidence === NO_ANSWER ? [] : evidence.split(' // ').map((words) => onlyPlaceOf(words, of.text));
  if (spans.includes(undefined)) throw fail('evidence that does not stand exactly once');
  return {
    ...{ article: of.id, kind: known.kind, way: known.way, question },
    evidence: spans.filter((span) => span !== undefined),
    answers: short,
  };
}

function onlyPlaceOf(words: string, text: string): Span | undefined {
  const start = text.indexOf(words);
  return start < 0 || text.includes(words, start + 1) ? undefined : { start, end: start + words.length };
}
