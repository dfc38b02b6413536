import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replyLine } from '../../src/adapters/console/json.ts';
import { render } from '../../src/adapters/console/render.ts';
import { safe } from '../../src/adapters/console/safe.ts';
import type { App } from '../../src/app/app.ts';
import type { Reply } from '../../src/app/reply.ts';
import { contains } from '../../src/domain/article.ts';
import { UserError } from '../../src/domain/errors.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import { fold } from '../../src/text/fold.ts';
import { wordsIn } from '../../src/text/words.ts';
import { appWith, evidencesOf, MODERATOR } from './library.ts';

const FOLDER = join(packageRoot(), 'data', 'articles');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const SAMPLES = FILES.map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** Represents plain text among the commands; it may be a follow-up to the question before. */
const SAY = '(say)';

interface JsonEvidence {
  readonly kind: string;
  readonly article: { readonly id: string };
  readonly passage: { readonly start: number; readonly end: number; readonly text: string };
  readonly context: { readonly start: number; readonly end: number; readonly text: string };
  readonly focus: { readonly start: number; readonly end: number; readonly text: string } | null;
}

/** Checks that all article text in a reply, in every output, is a slice of the given texts. */
function expectVerbatim(reply: Reply, given: readonly string[]): number {
  const found = evidencesOf(reply);
  for (const { article, passage, context, answerSpan } of found) {
    expect(given.some((text) => text.includes(article.text))).toBe(true);
    expect(contains({ start: 0, end: article.text.length }, context)).toBe(true);
    expect(contains(context, passage)).toBe(true);
    expect(passage.end).toBeGreaterThan(passage.start);
    if (answerSpan) expect(contains(passage, answerSpan)).toBe(true);
  }
  for (const { passage, differences = [] } of found)
    for (const { written } of differences) if (written) expect(contains(passage, written)).toBe(true);
  for (const { article, passage, answerSpan } of [
    ...found.flatMap((e) => e.alsoIn ?? []),
    ...(reply.differing ?? []),
  ]) {
    expect(given.some((text) => text.includes(article.text))).toBe(true);
    expect(contains({ start: 0, end: article.text.length }, passage)).toBe(true);
    if (answerSpan) expect(contains(passage, answerSpan)).toBe(true);
  }
  const json: readonly JsonEvidence[] = JSON.parse(replyLine(reply)).blocks.filter(
    (b: JsonEvidence) => b.kind === 'evidence',
  );
  expect(json).toHaveLength(found.length);
  const coloured = stripVTControlCharacters(render(reply, { colour: true }));
  const plain = render(reply, { colour: false });
  for (const { passage, context, focus } of json) {
    for (const shown of focus ? [passage, context, focus] : [passage, context]) {
      expect(shown.text).toHaveLength(shown.end - shown.start);
      expect(given.some((text) => text.includes(shown.text))).toBe(true);
    }
    expect(plain).toContain(safe(passage.text));
    expect(coloured).toContain(safe(passage.text));
  }
  return found.length;
}

/** Runs a command; a refusal shows no article text, so it counts as an empty reply. */
async function replyOf(app: App, command: string, options: Record<string, unknown>): Promise<Reply> {
  try {
    return command === SAY ? await app.say(MODERATOR, `${options.words}`) : await app.run(MODERATOR, command, options);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).not.toMatchObject({ code: 'internal' });
    return { blocks: [] };
  }
}

/** The words as somebody remembers them who left one out. */
function withoutOneWord(words: string): string {
  const [, second] = wordsIn(words);
  return second ? words.slice(0, second.start) + words.slice(second.end) : words;
}

/** Calls of each command that shows or corrects articles, with the same words in every text option. */
function calls(words: string, article: string | undefined): [string, Record<string, unknown>][] {
  const inOne = article === undefined ? {} : { article };
  return [
    ['ask', { question: words, ...inOne }],
    ['ask', { question: `Who said "${words}"?`, explain: true }],
    ['ask', { question: `What did ${words} say?` }],
    [SAY, { words: 'what else?' }],
    [SAY, { words: `and ${words}?` }],
    [SAY, { words: 'why did they say it?' }],
    ['who-said', { words, ...inOne }],
    ['who-said', { words: withoutOneWord(words), ...inOne }],
    ['check', { text: `Ada Lind said "${words}". ${words}` }],
    ['sources', { ...inOne }],
    ['sources', { topic: words }],
    ['quotes', { speaker: words }],
    ['quotes', { about: words, ...inOne }],
    ['search', { words }],
    ['quotes', { order: 'newest', ...inOne }],
    ['who-is', { name: words }],
    ['summary', { ...inOne, length: 'medium' }],
    ['summary', { ...inOne, topic: words }],
    ['summary', { days: 365, sentences: 9 }],
    ['timeline', { ...inOne, dates: 12 }],
    ['timeline', { topic: words, sentences: 2 }],
    ['timeline', { person: words }],
    ['settings', { gaps: true }],
    ['confirm', { question: words, ...inOne }],
    ['ask', { question: words }],
    ['articles', {}],
    ['follow', { feed: words }],
    ['help', { command: words }],
    // Metadata of an article may change, its text never does.
    ['article', { article: article ?? words, title: words, date: '3 May 2031' }],
    ['audit', {}],
  ];
}

describe('over the sample articles', () => {
  let app: App;
  beforeAll(async () => {
    app = await appWith(SAMPLES);
  });
  afterAll(() => app.close());

  test('there are enough of them', () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(5);
  });

  test.each(FILES)('/summary and /quotes of %s show only text from it', async (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const alone = await appWith([text]);
    for (const [command, options] of [
      ['summary', { length: 'long' }],
      ['quotes', {}],
    ] as const) {
      expect(expectVerbatim(await replyOf(alone, command, options), [text])).toBeGreaterThan(2);
    }
    await alone.close();
  });

  test('every answer shows only text from articles', async () => {
    const vocabulary = [...new Set(SAMPLES.flatMap((text) => wordsIn(text).map((word) => word.text)))];
    const stretch = fc.nat(SAMPLES.length - 1).chain((i) => {
      const words = wordsIn(SAMPLES[i] as string);
      return fc
        .tuple(fc.nat(words.length - 9), fc.integer({ min: 1, max: 8 }))
        .map(([from, count]) => (SAMPLES[i] as string).slice(words[from]!.start, words[from + count]!.end));
    });
    const typed = fc.oneof(
      stretch,
      fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
      fc.string(),
    );
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        for (const [command, options] of calls(words, undefined)) {
          shown += expectVerbatim(await replyOf(app, command, options), SAMPLES);
        }
      }),
      { numRuns: 15 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  test('a sentence of an article is found again at its place', async () => {
    const text = SAMPLES[0] as string;
    const words = wordsIn(text);
    for (let from = Math.floor(words.length / 4); from < words.length - 9; from += 60) {
      const typed = text.slice(words[from]!.start, words[from + 6]!.end);
      const reply = await replyOf(app, 'who-said', { words: typed });
      expect(fold(JSON.stringify(evidencesOf(reply).map((e) => e.article.text)))).toContain(fold(words[from]!.text));
      expect(reply.answer).toBe('found');
    }
  });
});

test('over arbitrary text', async () => {
  const piece = fc.constantFrom(
    ...[
      'Ada Lind said ',
      '"We stay',
      '," she added.',
      '“No”',
      ' according to Jonas Holm',
      '.\r\n',
      '\n\n',
      '\t',
      '3 May 2031 ',
    ],
    ...['é', '👩‍🚒 ', 'שלום ', '\u001b[2J', '\u0000', '\u2028', '\ud800', 'İstanbul ', 'ﬁre ', '…', '. ', '? ', '— '],
  );
  const text = fc.array(fc.oneof(piece, fc.string()), { minLength: 3, maxLength: 40 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.nat(), async (written, at) => {
      const app = await appWith([]);
      await replyOf(app, 'ingest', { text: `Title: T\n\n${written}` });
      const words = written.slice(at % written.length, (at % written.length) + 30);
      for (const [command, options] of calls(words, 'T')) {
        // A lone surrogate cannot be stored as UTF-8 and is replaced by U+FFFD.
        expectVerbatim(await replyOf(app, command, options), [`Title: T\n\n${written.toWellFormed()}`]);
      }
      await app.close();
    }),
    { numRuns: 15 },
  );
});
