import fc from 'fast-check';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/adapters/console/parse.ts';
import { refuseDeepPage } from '../../src/adapters/web/depth.ts';
import { readFeed } from '../../src/adapters/web/feed-read.ts';
import { DEFAULT_WEB_LIMITS } from '../../src/adapters/web/limits.ts';
import { readPage } from '../../src/adapters/web/read-page.ts';
import { decode } from '../../src/app/ingestion/decode.ts';
import { draftArticle } from '../../src/app/ingestion/draft.ts';
import { readFound } from '../../src/app/ingestion/files/read.ts';
import { readHeader } from '../../src/app/ingestion/header.ts';
import { DEFAULT_LIMITS } from '../../src/app/limits.ts';
import type { Article, Span } from '../../src/domain/article.ts';
import { UserError } from '../../src/domain/errors.ts';
import { answerQuestion } from '../../src/questions/answer-question.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { archive, bytesOf, headText, json, mail, newsText, page, typed } from './arbitraries.ts';
import { brokenFeed, wellFormedFeed } from './feed-arbitraries.ts';

/** One door through which strangers' input comes. */
export interface Target {
  readonly name: string;
  /** Its share of all inputs, against the shares of the others. */
  readonly share: number;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Throws for what must not happen; a `UserError` is what a bad input gets. */
  run(input: never): unknown;
}

const NOW = new Date('2026-03-02T08:00:00Z');

/** Every reader of foreign input that has no other guard around it. */
export const targets: readonly Target[] = [
  target('decoder', 30, bytesOf(newsText), (bytes) => {
    if (decode(bytes).includes('\0')) throw new Error('a NUL came through');
  }),
  target('header', 25, headText, (text) => {
    const { start } = readHeader(text);
    if (start < 0 || start > text.length) throw new Error(`the article begins at ${start} of ${text.length}`);
  }),
  target('files', 15, fc.oneof(bytesOf(json), bytesOf(mail), archive), async (bytes) => {
    await readFound('a.txt', bytes, DEFAULT_LIMITS);
  }),
  target('pages', 12, page, (html) => {
    refuseDeepPage(html, DEFAULT_WEB_LIMITS);
    unlessTooDeep(() => readPage(html, { articleCharacters: 40 }));
  }),
  target(
    'feeds',
    12,
    fc.oneof(
      brokenFeed,
      wellFormedFeed.map(({ text }) => text),
    ),
    (content) => {
      readFeed({ content, url: 'https://post.example/rss', now: NOW.getTime(), limits: DEFAULT_WEB_LIMITS });
    },
  ),
  target('articles', 10, newsText, (text) => {
    const article = draftArticle({ text, by: 'fuzz' }, DEFAULT_LIMITS, NOW);
    const { sentences, quotes, mentions } = readArticle(article);
    for (const span of [...sentences, ...mentions, ...quotes.flatMap((quote) => quote.parts)])
      refuseOutside(article, span);
  }),
  target('questions', 10, typed, (words) => {
    for (const { article, passage, answerSpan } of answerQuestion(LIBRARY, words).ranked) {
      for (const span of [passage, answerSpan ?? passage]) refuseOutside(article, span);
    }
  }),
  target('commands', 10, typed, (line) => parseLine(line, commands)),
];

const LIBRARY = new Catalogue();
for (const text of [
  'Ada Lind said on Monday that the ferry would come back. “We have waited long enough,” she said.',
  'The ferry of Halden carried 4,000 people in 2019. It sank because the pumps failed, the mayor told reporters.',
]) {
  LIBRARY.add(readArticle(draftArticle({ text, by: 'fuzz' }, DEFAULT_LIMITS, NOW)));
}

function target<T>(name: string, share: number, inputs: fc.Arbitrary<T>, run: (input: T) => unknown): Target {
  return { name, share, inputs, run: run as Target['run'] };
}

function refuseOutside({ text }: Article, { start, end }: Span): void {
  if (!(0 <= start && start < end && end <= text.length))
    throw new Error(`a span from ${start} to ${end} of ${text.length}`);
}

// Deep pages end the stack; the thread in which pages are read tells that in one sentence.
function unlessTooDeep(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error;
  }
}

/** Runs a target on so many inputs; a fault names the smallest input that shows it. */
export async function fuzz(
  { inputs, run }: Target,
  { count, seed, onInput }: { readonly count: number; readonly seed: number; onInput?(input: unknown): void },
): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    onInput?.(input);
    try {
      await run(input as never);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  });
  await fc.assert(property, { numRuns: count, seed });
}
