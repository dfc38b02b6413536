import type { PageDocument } from './dom.ts';

/** What a page says about its article in the form that search engines read. */
export interface LinkedArticle {
  readonly published?: string;
  readonly publisher?: string;
  /** False when the publisher says that the whole text is for subscribers. */
  readonly free?: boolean;
}

/** schema.org's kinds of articles. */
const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/;

/** How far articles may lie inside of other things. */
const DEEPEST = 6;

/** The first article that the page's JSON-LD describes; nothing when there is none, or it is broken. */
export function linkedArticle(document: PageDocument): LinkedArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parsed(script.textContent ?? ''), DEEPEST);
    if (found) return found;
  }
  return undefined;
}

// Publishers wrap it in CDATA marks or comments, which no JSON may have.
function parsed(written: string): unknown {
  const json = written.replace(/^\s{0,1000}(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s{0,1000}$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function articleIn(value: unknown, depth: number): LinkedArticle | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  const thing = value as Readonly<Record<string, unknown>>;
  if (asList(thing['@type']).some((type) => ARTICLE.test(String(type)))) return describe(thing);
  for (const part of Array.isArray(value) ? value : [thing['@graph'], thing.mainEntity]) {
    const found = articleIn(part, depth - 1);
    if (found) return found;
  }
  return undefined;
}

function describe(thing: Readonly<Record<string, unknown>>): LinkedArticle {
  const { datePublished, publisher, isAccessibleForFree } = thing;
  const name = asList(publisher).map((one) => (one as { readonly name?: unknown } | null)?.name)[0];
  return {
    ...(typeof datePublished === 'string' && { published: datePublished }),
    ...(typeof name === 'string' && { publisher: name }),
    ...(isAccessibleForFree !== undefined && { free: String(isAccessibleForFree).toLowerCase() !== 'false' }),
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
