import type { Article } from '../../domain/article.ts';
import { articleId } from '../../domain/article-id.ts';
import { findSentences } from '../../text/sentences.ts';
import { refusal } from '../languages/refusal.ts';
import { type Limits, MAX_FIELD_LENGTH, MIN_WORDS } from '../limits.ts';
import type { GivenText } from '../ports.ts';
import { datelineOf } from './dateline.ts';
import { type Header, readHeader } from './header.ts';
import { parsePublished } from './published.ts';
import { refuseUnfitText } from './text-checks.ts';
import { tidyTitle, titleFrom } from './title.ts';

/**
 * Makes an article, not yet stored, from a given text. Metadata given with the text takes precedence over its header.
 * @throws UserError `empty`, `unreadable`, `too-long` or `bad-option`
 */
export function draftArticle(given: GivenText, limits: Limits, now: Date): Article {
  const received = wellFormed(given.text);
  const { header, start } = readHeader(received);
  const text = received.slice(start);
  refuseUnfitText(text);
  refuseLength(text, limits.articleCharacters);
  refuseNoSentence(text);
  const id = articleId(text);
  return {
    id,
    title: tidyTitle(given.title ?? '') || tidyTitle(header.title ?? '') || titleFrom(text),
    text,
    ...(given.unvouched ? claimsOf(given, header, text, now) : fieldsOf(given, header, text)),
    ingestedAt: `${now.toISOString().slice(0, 19)}Z`,
    ingestedBy: given.by,
    origin: given.origin ?? `text:${id}`,
    ...partsOf(given, given.text.length - text.length, text.length),
  };
}

/** Shifts the parts by the removed header; a part that lay entirely within the header is dropped. */
function partsOf({ parts }: GivenText, head: number, length: number): Pick<Article, 'parts'> {
  if (!parts) return {};
  const moved = parts.map((part) => ({ ...part, start: Math.max(0, part.start - head), end: part.end - head }));
  return { parts: moved.filter(({ start, end }) => start < end && end <= length) };
}

// Replaces lone surrogates, which no database can store, by U+FFFD, which has the same length.
function wellFormed(text: string): string {
  const received = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return Buffer.from(received, 'utf8').toString('utf8');
}

function refuseLength(text: string, most: number): void {
  if (text.length <= most) return;
  throw refusal('too-long', 'text-too-long', { length: text.length, most });
}

function refuseNoSentence(text: string): void {
  const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
  const found = findSentences(text).some(
    ({ start, end }) => (text.slice(start, end).match(words)?.length ?? 0) >= MIN_WORDS,
  );
  if (!found) throw refusal('empty', 'no-sentence', { count: MIN_WORDS });
}

function fieldsOf(given: GivenText, header: Header, text: string): Pick<Article, 'source' | 'link' | 'publishedAt'> {
  const source = bounded(given.source) ?? bounded(header.source);
  const link = webLink(given.link) ?? webLink(header.link);
  const publishedAt = given.publishedAt ? givenDate(given.publishedAt) : (header.publishedAt ?? dayOf(given, text));
  return { ...(source && { source }), ...(link && { link }), ...(publishedAt && { publishedAt }) };
}

/** Of a text without a date: the day of its dateline, else that of the post. The day of loading is no day of an article. */
function dayOf({ postedOn }: GivenText, text: string): string | undefined {
  return datelineOf(text, postedOn) ?? postedOn;
}

type Claims = Pick<Article, 'link' | 'publishedAt' | 'unvouched' | 'claimedLink' | 'claimedSource'>;

/** What a posted text says of itself; its link is that of the message. */
function claimsOf(given: GivenText, header: Header, text: string, now: Date): Claims {
  const link = webLink(given.link);
  const { publishedAt } = fieldsOf(given, header, text);
  const claimedLink = webLink(given.claimedLink) ?? webLink(header.link);
  const claimedSource = bounded(given.claimedSource) ?? bounded(given.source) ?? bounded(header.source);
  return {
    unvouched: true,
    ...(link && { link }),
    ...(publishedAt && Date.parse(publishedAt) <= now.getTime() && { publishedAt }),
    ...(claimedLink && { claimedLink }),
    ...(claimedSource && { claimedSource }),
  };
}

function bounded(field: string | undefined): string | undefined {
  return field && field.length <= MAX_FIELD_LENGTH ? field.trim() || undefined : undefined;
}

/** The address if it is http or https, else undefined: other schemes lead nowhere or run code. */
export function webLink(link: string | undefined): string | undefined {
  const address = bounded(link);
  if (!address || !URL.canParse(address)) return undefined;
  return ['http:', 'https:'].includes(new URL(address).protocol) ? address : undefined;
}

/** @throws UserError `bad-option` if the date cannot be read */
export function givenDate(written: string): string {
  const date = parsePublished(written);
  if (date) return date;
  throw refusal('bad-option', 'date-unreadable', { date: written.slice(0, 40) });
}
