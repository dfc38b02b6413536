import { type SchemaArticle, schemaArticles } from '../../app/ingestion/schema-org.ts';
import type { PageDocument } from './dom.ts';

/** The first article that the page's JSON-LD describes; nothing when there is none, or it is broken. */
export function linkedArticle(document: PageDocument): SchemaArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const [found] = schemaArticles(parsed(script.textContent ?? ''));
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
