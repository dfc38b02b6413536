/** Metadata from a schema.org article object; absent fields are not given. */
export interface SchemaArticle {
  readonly title?: string;
  readonly text?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly link?: string;
  /** False if the publisher marks the text as for subscribers only. */
  readonly free?: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

/** schema.org's article types. */
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$/;

/** Maximum nesting depth of articles in other objects. */
const MAX_DEPTH = 6;

/** All articles in a JSON-LD value, in order: the value itself, list items, and those in `@graph` or `mainEntity`. */
export function* schemaArticles(value: unknown): Generator<SchemaArticle> {
  yield* articlesIn(value, namesById(value), MAX_DEPTH);
}

function* articlesIn(value: unknown, names: ReadonlyMap<string, string>, depth: number): Generator<SchemaArticle> {
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  const thing = value as Thing;
  if (asList(thing['@type']).some((type) => ARTICLE.test(String(type)))) yield describe(thing, names);
  else
    for (const part of Array.isArray(value) ? value : [thing['@graph'], thing.mainEntity])
      yield* articlesIn(part, names, depth - 1);
}

/** The names of the things that a graph lists beside its articles, which refer to them by `@id`. */
function namesById(value: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const part of [value, (value as Thing | null)?.['@graph']].flatMap(asList)) {
    const { '@id': id, name } = (typeof part === 'object' && part !== null ? part : {}) as Thing;
    if (typeof id === 'string' && typeof name === 'string') names.set(id, name);
  }
  return names;
}

function describe(thing: Thing, names: ReadonlyMap<string, string>): SchemaArticle {
  const title = textOf(thing.headline) ?? textOf(thing.name);
  const text = textOf(thing.articleBody) ?? updatesOf(thing);
  const published = textOf(thing.datePublished);
  const publisher = asList(thing.publisher).map((one) => nameOf(one, names))[0];
  const link = textOf(thing.url);
  const { isAccessibleForFree } = thing;
  return {
    ...(title && { title }),
    ...(text && { text }),
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(link && { link }),
    ...(isAccessibleForFree !== undefined && { free: String(isAccessibleForFree).toLowerCase() !== 'false' }),
  };
}

/** The entries of a live blog, newest first as they are published, each under its headline. */
function updatesOf({ liveBlogUpdate }: Thing): string | undefined {
  const entries = asList(liveBlogUpdate).flatMap((update) => {
    const { headline, articleBody } = (typeof update === 'object' && update !== null ? update : {}) as Thing;
    return typeof articleBody === 'string' ? [[textOf(headline), articleBody].filter(Boolean).join('\n\n')] : [];
  });
  return entries.length > 0 ? entries.join('\n\n') : undefined;
}

function nameOf(publisher: unknown, names: ReadonlyMap<string, string>): string | undefined {
  if (typeof publisher !== 'object' || publisher === null) return textOf(publisher);
  const { name, '@id': id } = publisher as Thing;
  return textOf(name) ?? names.get(String(id));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
