/** What schema.org's description of an article says; absent where it says nothing. */
export interface SchemaArticle {
  readonly title?: string;
  readonly text?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly link?: string;
  /** False when the publisher says that the whole text is for subscribers. */
  readonly free?: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

/** schema.org's kinds of articles. */
const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/;

/** How far articles may lie inside of other things. */
const DEEPEST = 6;

/** Every article in a JSON-LD value, in order: the value itself, in a list, in `@graph` or as `mainEntity`. */
export function* schemaArticles(value: unknown, depth = DEEPEST): Generator<SchemaArticle> {
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
