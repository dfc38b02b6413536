import type { Article, ArticleLocation, Correctable, MessagePart } from '../../../domain/article.ts';
import { parsedJson } from '../../../domain/parsed-json.ts';
import type { BrokenArticle } from '../../../domain/store.ts';

/** An article as a row; absent fields are NULL. */
export interface ArticleRow {
  readonly id: string;
  readonly origin: string;
  readonly title: string;
  readonly text: string;
  readonly source: string | null;
  readonly link: string | null;
  readonly published_at: string | null;
  readonly ingested_at: string;
  readonly ingested_by: string;
  readonly parts: string | null;
  readonly also_at: string | null;
  readonly corrected: string | null;
  readonly claimed_link: string | null;
  readonly claimed_source: string | null;
  /** 1 for a text that nobody vouches for. */
  readonly unvouched: 1 | null;
  readonly story: string | null;
}

/** The columns of `article` in the order of the values from `rowOf`. */
export const ARTICLE_COLUMNS = [
  'id',
  'origin',
  'title',
  'text',
  'source',
  'link',
  'published_at',
  'ingested_at',
  'ingested_by',
  'parts',
  'also_at',
  'corrected',
  'claimed_link',
  'claimed_source',
  'unvouched',
  'story',
] as const satisfies readonly (keyof ArticleRow)[];

/** The columns that hold a list as JSON. */
export const JSON_COLUMNS = ['parts', 'also_at', 'corrected'] as const satisfies readonly (keyof ArticleRow)[];

export function rowOf(article: Article): (string | number | null)[] {
  const row = articleRow(article);
  return ARTICLE_COLUMNS.map((column) => row[column]);
}

/** An article as a row, by column names. */
export function articleRow(article: Article): ArticleRow {
  return {
    id: article.id,
    origin: article.origin,
    title: article.title,
    text: article.text,
    source: article.source ?? null,
    link: article.link ?? null,
    published_at: article.publishedAt ?? null,
    ingested_at: article.ingestedAt,
    ingested_by: article.ingestedBy,
    parts: article.parts ? JSON.stringify(article.parts) : null,
    also_at: article.alsoAt ? JSON.stringify(article.alsoAt) : null,
    corrected: article.corrected ? JSON.stringify(article.corrected) : null,
    claimed_link: article.claimedLink ?? null,
    claimed_source: article.claimedSource ?? null,
    unvouched: article.unvouched ? 1 : null,
    story: article.story ?? null,
  };
}

/** What identifies an article, its text, and how it came: `LibraryStore.amend` keeps these columns. */
const KEPT_COLUMNS: ReadonlySet<keyof ArticleRow> = new Set([
  'id',
  'origin',
  'text',
  'ingested_at',
  'ingested_by',
  'parts',
] as const);

/** The columns that `LibraryStore.amend` rewrites. */
export const AMENDED_COLUMNS = ARTICLE_COLUMNS.filter((column) => !KEPT_COLUMNS.has(column));

/** The mutable fields, in the order of `AMENDED_COLUMNS`. */
export function amendmentOf(article: Article): (string | number | null)[] {
  const row = rowOf(article);
  return AMENDED_COLUMNS.map((column) => row[ARTICLE_COLUMNS.indexOf(column)] ?? null);
}

/** Why a row is no article; completes a sentence that begins with the article's name. */
export class BrokenRow extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'BrokenRow';
  }
}

/** @throws BrokenRow if a column does not hold what `rowOf` writes */
export function articleFromRow(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    ...(row.source !== null && { source: row.source }),
    ...(row.link !== null && { link: row.link }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ingestedAt: row.ingested_at,
    ingestedBy: row.ingested_by,
    origin: row.origin,
    ...(row.parts !== null && { parts: listIn('parts', row.parts, isMessagePart) }),
    ...(row.also_at !== null && { alsoAt: listIn('also_at', row.also_at, isLocation) }),
    ...(row.corrected !== null && { corrected: listIn('corrected', row.corrected, isCorrectable) }),
    ...(row.unvouched !== null && { unvouched: true }),
    ...(row.claimed_link !== null && { claimedLink: row.claimed_link }),
    ...(row.claimed_source !== null && { claimedSource: row.claimed_source }),
    ...(row.story !== null && { story: row.story }),
  };
}

/** The usable article of a row; undefined, after `onBroken` was called, if there is none. */
export function usable(row: ArticleRow, onBroken?: (broken: BrokenArticle) => void): Article | undefined {
  try {
    return articleFromRow(row);
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    onBroken?.({ id: row.id, origin: row.origin, why: error.message });
    return undefined;
  }
}

function listIn<T>(column: string, json: string, isItem: (item: unknown) => item is T): T[] {
  const list = parsedJson(json);
  if (Array.isArray(list) && list.every(isItem)) return list;
  throw new BrokenRow(`its column ${column} does not hold what was written there`);
}

function isMessagePart(item: unknown): item is MessagePart {
  const { start, end, link } = fieldsOf(item);
  return Number.isInteger(start) && Number.isInteger(end) && typeof link === 'string';
}

/** Fields of a place that are absent or text. */
const TEXTS_OF_A_PLACE = [
  'title',
  'source',
  'link',
  'publishedAt',
  'claimedLink',
  'claimedSource',
  'ingestedBy',
] as const;

function isLocation(item: unknown): item is ArticleLocation {
  const { origin, parts = [], ...fields } = fieldsOf(item);
  const areTexts = TEXTS_OF_A_PLACE.every((field) => typeof (fields[field] ?? '') === 'string');
  return typeof origin === 'string' && areTexts && Array.isArray(parts) && parts.every(isMessagePart);
}

function isCorrectable(item: unknown): item is Correctable {
  return item === 'title' || item === 'source' || item === 'link' || item === 'publishedAt';
}

function fieldsOf(item: unknown): Record<string, unknown> {
  return typeof item === 'object' && item !== null ? { ...item } : {};
}
