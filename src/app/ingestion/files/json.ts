import { parsedJson } from '../../../domain/parsed-json.ts';
import { refusal } from '../../languages/refusal.ts';
import { plainText, withoutReferences } from '../markup.ts';
import { schemaArticles } from '../schema-org.ts';
import type { FoundText } from './found.ts';

type Thing = Readonly<Record<string, unknown>>;

/** True for JSON, by file name or by content. */
export function isJson(name: string, text: string): boolean {
  return /\.json$/i.test(name) || (/^\s{0,100}[[{]\s{0,1000}["[{]/.test(text) && parsedJson(text) !== undefined);
}

/**
 * The articles of a JSON file: schema.org objects with an `articleBody` or the updates of a live blog; our own format, one
 * or a list of `{ text, title, source, link, publishedAt }`, also as `{ "articles": [ … ] }`; JSON Feed; the lists of news
 * services.
 * @throws UserError `unreadable` if it is not valid JSON or has no article
 */
export function jsonArticles(name: string, text: string): readonly FoundText[] {
  const value = parsedJson(text);
  if (value === undefined) throw refusal('unreadable', 'json-not');
  const found = [...describedArticles(value), ...ownArticles(value)];
  if (found.length === 0) {
    throw refusal('unreadable', 'json-nothing');
  }
  return found.map((article, at) => ({ name: found.length > 1 ? `${name} ${at + 1}` : name, ...article }));
}

function* describedArticles(value: unknown): Generator<Omit<FoundText, 'name'>> {
  for (const { text, title, publisher, link, published } of schemaArticles(value)) {
    if (text)
      yield fields({
        text: plainText(text),
        title: bare(title),
        source: bare(publisher),
        link,
        publishedAt: published,
      });
  }
}

/** Names of lists of articles: ours and NewsAPI's, JSON Feed's, and those that exports of all kinds use. */
const LISTS = ['articles', 'items', 'results', 'data', 'posts', 'entries', 'response'] as const;

/**
 * Articles in our own format and in those of JSON Feed and news services, which differ in the names of their fields. Their
 * HTML becomes text.
 */
function ownArticles(value: unknown): Omit<FoundText, 'name'>[] {
  const feed = thingOf(value);
  const lists = LISTS.map((name) => feed?.[name]);
  const list = Array.isArray(value) ? value : lists.find((one) => Array.isArray(one));
  const inner = list === undefined ? thingOf(feed?.response)?.results : undefined;
  const articles = Array.isArray(list) ? list : Array.isArray(inner) ? inner : [value];
  return articles.flatMap((one) => ownArticle(thingOf(one) ?? {}));
}

/** The fields that may hold an article's text, by preference; the first may be empty, which is then reported. */
const TEXT_FIELDS = ['content_text', 'content_html', 'content', 'body', 'articleBody', 'summary', 'description'];
const LINK_FIELDS = ['link', 'url', 'webUrl', 'external_url'];
const DATE_FIELDS = [
  'publishedAt',
  'date_published',
  'published',
  'datePublished',
  'pubDate',
  'webPublicationDate',
  'date',
];

function ownArticle(thing: Thing): Omit<FoundText, 'name'>[] {
  if (thing['@type'] !== undefined) return [];
  const first = (names: readonly string[]) =>
    names.map((name) => thing[name]).find((one) => typeof one === 'string' && one.trim() !== '');
  const text = typeof thing.text === 'string' ? thing.text : first(TEXT_FIELDS);
  if (typeof text !== 'string') return [];
  return [
    fields({
      text: text === thing.text ? text : plainText(text),
      title: bare(first(['title', 'headline', 'webTitle'])),
      source: bare(first(['source']) ?? thingOf(thing.source)?.name),
      link: first(LINK_FIELDS),
      publishedAt: first(DATE_FIELDS),
    }),
  ];
}

function bare(written: unknown): string | undefined {
  return typeof written === 'string' ? withoutReferences(written) : undefined;
}

function thingOf(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null ? (value as Thing) : undefined;
}

/** Keeps only non-empty strings. */
function fields({ text, ...others }: { readonly text: string } & Thing): Omit<FoundText, 'name'> {
  const said = Object.entries(others).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return { text, ...Object.fromEntries(said) };
}
