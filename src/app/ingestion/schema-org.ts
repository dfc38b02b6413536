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
const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/;

/** Maximum nesting depth of articles in other objects. */
const MAX_DEPTH = 6;

/** All articles in a JSON-LD value, in order: the value itself, list items, and those in `@graph` or `mainEntity`. */
export function* schemaArticles(value: unknown, depth = MAX_DEPTH): Generator<SchemaArticle> {
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  const thing = value as Thing;
  if (asList(thing['@type']).some((type) => ARTICLE.test(String(type)))) yield describe(thing);
  else
    for (const part of Array.isArray(value) ? value : [thing['@graph'], thing.mainEntity])
      yield* schemaArticles(part, depth - 1);
}

function describe(thing: Thing): SchemaArticle {
  const title = textOf(thing.headline) ?? textOf(thing.name);
  const text = textOf(thing.articleBody);
  const published = textOf(thing.datePublished);
  const publisher = asList(thing.publisher).map((one) => textOf(one) ?? textOf((one as Thing | null)?.name))[0];
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

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
