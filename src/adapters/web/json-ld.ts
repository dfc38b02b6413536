import { type SchemaArticle, schemaArticles } from '../../app/ingestion/schema-org.ts';
import type { PageDocument } from './dom.ts';

/** The first article in the page's JSON-LD; undefined if there is none or it is invalid. */
export function linkedArticle(document: PageDocument): SchemaArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const [found] = schemaArticles(parsed(script.textContent ?? ''));
    if (found) return found;
  }
  return undefined;
}

// Publishers wrap JSON-LD in CDATA marks or comments, which are not valid JSON.
function parsed(written: string): unknown {
  const json = written.replace(/^\s{0,1000}(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s{0,1000}$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
