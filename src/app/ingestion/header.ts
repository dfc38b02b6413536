import { parsePublished } from './published.ts';
import { looksLikeTitle } from './title.ts';

/** Metadata in a text's header; a field is absent if the header does not give it. */
export interface Header {
  readonly title?: string;
  readonly source?: string;
  readonly link?: string;
  /** ISO 8601; also absent if the date cannot be parsed. */
  readonly publishedAt?: string;
}

/** A text's header, and the offset at which the article begins; everything from there on is kept as received. */
export interface ParsedHeader {
  readonly header: Header;
  readonly start: number;
}

type Field = 'title' | 'source' | 'published' | 'link';

const HEADER_LINE = /^(title|source|published|date|link|url)[ \t]{0,20}:[ \t]{0,20}(.*)$/i;

/** Names of the fields, in header lines and in front matter. */
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  source: 'source',
  headline: 'title',
  publisher: 'source',
  site: 'source',
  published: 'published',
  date: 'published',
  published_at: 'published',
  publishedat: 'published',
  pubdate: 'published',
  datepublished: 'published',
  link: 'link',
  url: 'link',
  canonical: 'link',
  canonical_url: 'link',
};

/** Longer front matter is treated as text between two horizontal rules. */
const MAX_FRONT_MATTER_LINES = 60;

/**
 * Reads header lines (`Title:`, `Source:`, `Published:` or `Date:`, `Link:` or `URL:`), also below a line that is the title,
 * or YAML front matter at the beginning of a text, and the first-level heading of Markdown behind them.
 */
export function readHeader(text: string): ParsedHeader {
  const { fields, start } = readFrontMatter(text) ?? readTitledLines(text) ?? readHeaderLines(text, 0);
  const body = start === 0 ? 0 : skipBlankLines(text, start);
  return withHeading(text, { header: headerOf(fields), start: body });
}

const MARKDOWN_TITLE = /^#[ \t]{1,10}(\S.{0,300}?)[ \t]{0,10}#{0,6}[ \t]{0,10}$/;

/** A first-level heading of Markdown at the beginning is the title, not a sentence; one that is no title stays. */
function withHeading(text: string, { header, start }: ParsedHeader): ParsedHeader {
  const first = skipBlankLines(text, start);
  for (const { line, next } of linesFrom(text, first)) {
    const title = MARKDOWN_TITLE.exec(line)?.[1];
    const isTitle = title !== undefined && (header.title === undefined || sameWords(title, header.title));
    // Nothing may be left without its heading.
    if (isTitle && text.slice(next).trim() !== '')
      return { header: { ...header, title: header.title ?? title }, start: skipBlankLines(text, next) };
    break;
  }
  return { header, start };
}

function sameWords(one: string, other: string): boolean {
  const words = (title: string) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(one) === words(other);
}

interface Fields {
  readonly fields: ReadonlyMap<Field, string>;
  readonly start: number;
}

/**
 * Header lines below a title. One line may be the article's own ("Source: the river"), so that a date, a link or two fields
 * are needed.
 */
function readTitledLines(text: string): Fields | undefined {
  const first = skipBlankLines(text, 0);
  for (const { line, next } of linesFrom(text, first)) {
    if (HEADER_LINE.test(line) || !looksLikeTitle(line)) return undefined;
    const { fields, start } = readHeaderLines(text, skipBlankLines(text, next));
    const { publishedAt, link } = headerOf(fields);
    const isHeader = fields.size > 1 || publishedAt !== undefined || (link !== undefined && URL.canParse(link));
    if (!isHeader || fields.has('title') || text.slice(start).trim() === '') return undefined;
    return { fields: new Map(fields).set('title', line.replace(MARKDOWN_MARK, '').trim()), start };
  }
  return undefined;
}

/** The sign of a first-level heading. */
const MARKDOWN_MARK = /^#[ \t]{1,10}/;

function readHeaderLines(text: string, from: number): Fields {
  const fields = new Map<Field, string>();
  let start = from;
  for (const { line, next } of linesFrom(text, from)) {
    const [, name, value] = HEADER_LINE.exec(line) ?? [];
    const field = name === undefined ? undefined : FIELDS[name.toLowerCase()];
    // A repeated field is the article's own text.
    if (field === undefined || value === undefined || fields.has(field)) break;
    fields.set(field, value.trim());
    start = next;
  }
  return { fields, start };
}

function readFrontMatter(text: string): Fields | undefined {
  const fields = new Map<Field, string>();
  let row = 0;
  for (const { line, next } of linesFrom(text, 0)) {
    if (row === 0) {
      if (!/^---[ \t]{0,20}$/.test(line)) return undefined;
    } else {
      if (/^(?:---|\.\.\.)[ \t]{0,20}$/.test(line)) return fields.size > 0 ? { fields, start: next } : undefined;
      if (row > MAX_FRONT_MATTER_LINES || !readYamlLine(line, fields)) return undefined;
    }
    row++;
  }
  return undefined;
}

// True for any line that is valid in YAML metadata; lists, nested keys and comments are ignored.
function readYamlLine(line: string, fields: Map<Field, string>): boolean {
  if (/^(?:\s*$|\s*#|\s{1,40}\S|-\s)/.test(line)) return true;
  const [, key, value] = /^([A-Za-z][\w-]{0,40})[ \t]{0,20}:(?:[ \t]{1,20}(.*))?$/.exec(line) ?? [];
  if (key === undefined) return false;
  const field = FIELDS[key.toLowerCase()];
  if (field && value !== undefined && !fields.has(field)) fields.set(field, unquoted(value.trim()));
  return true;
}

function unquoted(value: string): string {
  if (/^"(?:.*)"$/.test(value) && value.length > 1) return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  if (/^'(?:.*)'$/.test(value) && value.length > 1) return value.slice(1, -1).replaceAll("''", "'");
  return value;
}

function headerOf(fields: ReadonlyMap<Field, string>): Header {
  const title = fields.get('title');
  const source = fields.get('source');
  const link = fields.get('link');
  const publishedAt = parsePublished(fields.get('published') ?? '');
  return {
    ...(title && { title }),
    ...(source && { source }),
    ...(link && { link }),
    ...(publishedAt && { publishedAt }),
  };
}

function skipBlankLines(text: string, start: number): number {
  let at = start;
  for (const { line, next } of linesFrom(text, start)) {
    if (line.trim() !== '') break;
    at = next;
  }
  return at;
}

/** The lines from an offset on without their line breaks, each with the offset of the next line. */
function* linesFrom(text: string, from: number): Generator<{ readonly line: string; readonly next: number }> {
  const lineBreak = /\r\n|\r|\n/g;
  for (let at = from; at < text.length; ) {
    lineBreak.lastIndex = at;
    const found = lineBreak.exec(text);
    const next = found ? lineBreak.lastIndex : text.length;
    yield { line: text.slice(at, found?.index ?? text.length), next };
    at = next;
  }
}
