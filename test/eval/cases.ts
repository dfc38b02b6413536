import { z } from 'zod';
import { readFeed } from '../../src/adapters/web/feed-read.ts';
import { DEFAULT_WEB_LIMITS } from '../../src/adapters/web/limits.ts';
import { createReader, type ReadHtml } from '../../src/adapters/web/readable.ts';
import type { FoundText } from '../../src/app/ingestion/files/found.ts';
import { readFound } from '../../src/app/ingestion/files/read.ts';
import { withPage } from '../../src/app/ingestion/page-text.ts';
import { parsePublished } from '../../src/app/ingestion/published.ts';
import { isHtml } from '../../src/app/ingestion/text-checks.ts';
import { DEFAULT_LIMITS } from '../../src/app/limits.ts';
import { type NumberMention, type Quote, type Reading, type Span, wordsOf } from '../../src/domain/article.ts';
import { UserError } from '../../src/domain/errors.ts';
import { readArticle } from '../../src/text/read.ts';
import { givenArticle } from './documents.ts';
import { defineTask } from './task.ts';

/** A small input of one kind; `published` is the day against which its dates are resolved. */
const caseRow = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.string(),
  published: z
    .string()
    .refine((written) => parsePublished(written) !== undefined, 'not a date')
    .nullish(),
});

/** What the product makes of one input, in the shape that the contract gives for its kind. */
type CaseReader = (input: string, published: string | undefined) => unknown;

/** Small inputs, each read by the function of the product that meets such input. A kind that no function reads is null. */
export const cases = defineTask({
  row: caseRow,
  open: () => {
    const readers = readersWith(createReader(DEFAULT_WEB_LIMITS));
    return async ({ id, kind, input, published }) => ({
      id,
      got: (await readers.get(kind)?.(input, published ?? undefined)) ?? null,
    });
  },
});

function readersWith(readHtml: ReadHtml): ReadonlyMap<string, CaseReader> {
  return new Map<string, CaseReader>([
    ['sentence', (input, published) => sentencesOf(read(input, published))],
    ['date', (input, published) => valuesOf(read(input, published), ({ kind }) => kind === 'date')],
    ['number', (input, published) => valuesOf(read(input, published), isNumber)],
    ['quotation', (input, published) => quotationsOf(read(input, published))],
    ['extraction', (input) => extracted(readHtml, input)],
    ['published-date', (input) => parsePublished(input)],
    ['feed', feedItems],
    ['mail', (input) => mailed(readHtml, input)],
  ]);
}

function read(text: string, published?: string): Reading {
  return readArticle(givenArticle('case', text, { date: published }));
}

function sentencesOf({ article, sentences }: Reading): string[] {
  return sentences.map((sentence) => wordsOf(article, sentence));
}

type Mention = Reading['mentions'][number];

function valuesOf({ article, mentions }: Reading, isWanted: (mention: Mention) => boolean): [string, string][] {
  return mentions.filter(isWanted).map((mention) => [wordsOf(article, mention), mention.canonical]);
}

function isNumber(mention: Mention): mention is NumberMention {
  return 'value' in mention;
}

/** Each quotation with its speaker, by name where the name is known, else as written; nested ones too. */
function quotationsOf({ article, quotes }: Reading): [content: string, speaker: string | null, isName: boolean][] {
  const words = (span: Span) => wordsOf(article, span);
  const written = ({ speaker }: Quote) => (speaker ? words(speaker) : null);
  return quotes.map((quote) => [
    quote.parts.map(words).join(' '),
    quote.speakerName ?? written(quote),
    quote.speakerName !== undefined,
  ]);
}

const NO_PAGE = { title: null, text: '', publishedAt: null, source: null, link: null };

async function extracted(readHtml: ReadHtml, html: string): Promise<object> {
  try {
    const { canonical: link, ...page } = await readHtml(html);
    return { ...NO_PAGE, ...page, link: link ?? null, refused: null };
  } catch (error) {
    if (error instanceof UserError) return { ...NO_PAGE, refused: error.message };
    throw error;
  }
}

/** The address of the feeds: relative links are resolved against it. */
const FEED_URL = 'https://post.example.com/feed.xml';

/** The day on which the feeds are read, whatever day it is today: the reader drops dates that lie ahead of it. */
const FEED_READ_ON = Date.parse('2026-12-01');

/** The items of a feed without the keys that tell them apart; none where there is no feed. */
function feedItems(content: string): object[] {
  try {
    const found = readFeed({ content, url: FEED_URL, now: FEED_READ_ON, limits: DEFAULT_WEB_LIMITS });
    return found.kind === 'feed' ? found.feed.items.map(({ keys: _, words: __, ...item }) => item) : [];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

const NO_MAIL = { title: null, text: '', publishedAt: null, source: null, sentences: [] };

async function mailed(readHtml: ReadHtml, input: string): Promise<object> {
  const [found] = await readFound('case.eml', bytesOf(input), DEFAULT_LIMITS).catch(noneWhenRefused);
  if (!found || 'refused' in found) return NO_MAIL;
  const { text, title, publishedAt, source } = await withoutMarkup(readHtml, found);
  const said = { title: title ?? null, publishedAt: publishedAt ?? null, source: source ?? null };
  return { ...said, text, sentences: sentencesOf(read(text, publishedAt)) };
}

/** A mail stands in JSON byte for byte, U+0000 to U+00FF; with any other character it is text, which is sent as UTF-8. */
function bytesOf(mail: string): Uint8Array {
  return Buffer.from(mail, /^[\0-\xFF]*$/.test(mail) ? 'latin1' : 'utf8');
}

/** The article of an HTML mail, as ingestion takes it out; where the page is refused, the HTML as it stands in the mail. */
async function withoutMarkup(readHtml: ReadHtml, mail: FoundText): Promise<Omit<FoundText, 'name'>> {
  if (!isHtml(mail.text)) return mail;
  try {
    return withPage(mail, await readHtml(mail.text));
  } catch (error) {
    if (error instanceof UserError) return mail;
    throw error;
  }
}

function noneWhenRefused(error: unknown): readonly [] {
  if (error instanceof UserError) return [];
  throw error;
}
