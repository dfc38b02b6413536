import { UserError } from '../../../domain/errors.ts';
import { schemaArticles } from '../schema-org.ts';
import type { FoundText } from './found.ts';

type Thing = Readonly<Record<string, unknown>>;

/** True for JSON, by file name or by content. */
export function isJson(name: string, text: string): boolean {
  return /\.json$/i.test(name) || (/^\s{0,100}[[{]\s{0,1000}["[{]/.test(text) && parse(text) !== undefined);
}

/**
 * The articles of a JSON file: schema.org objects with an `articleBody`, or our own format: one or a list of `{ text,
 * title, source, link, publishedAt }`, also as `{ "articles": [ … ] }`.
 * @throws UserError `unreadable` if it is not valid JSON or has no article
 */
export function jsonArticles(name: string, text: string): readonly FoundText[] {
  const value = parse(text);
  if (value === undefined) throw new UserError('unreadable', 'The file is called JSON but is none.');
  const found = [...describedArticles(value), ...ownArticles(value)];
  if (found.length === 0) {
    throw new UserError('unreadable', 'The JSON holds no article: "articleBody" of schema.org, or "text".');
  }
  return found.map((article, at) => ({ name: found.length > 1 ? `${name} ${at + 1}` : name, ...article }));
}

function* describedArticles(value: unknown): Generator<Omit<FoundText, 'name'>> {
  for (const { text, title, publisher, link, published } of schemaArticles(value)) {
    if (text) yield fields({ text, title, source: publisher, link, publishedAt: published });
  }
}

function ownArticles(value: unknown): Omit<FoundText, 'name'>[] {
  const articles = Array.isArray(value) ? value : thingOf(value)?.articles;
  return (Array.isArray(articles) ? articles : [value]).flatMap((one) => {
    const { text, title, source, link, publishedAt } = thingOf(one) ?? {};
    return typeof text === 'string' ? [fields({ text, title, source, link, publishedAt })] : [];
  });
}

function thingOf(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null ? (value as Thing) : undefined;
}

/** Keeps only non-empty strings. */
function fields({ text, ...others }: { readonly text: string } & Thing): Omit<FoundText, 'name'> {
  const said = Object.entries(others).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return { text, ...Object.fromEntries(said) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
