import { type SchemaArticle, schemaArticles } from '../../app/ingestion/schema-org.ts';
import { plainLink } from '../../app/ingestion/web-link.ts';
import { parsedJson } from '../../domain/parsed-json.ts';
import { fold } from '../../text/fold.ts';
import type { PageDocument } from './dom.ts';

/** What a page says of its own article beside JSON-LD. */
interface OwnPage {
  readonly canonical?: string | undefined;
  readonly titles: readonly string[];
}

/**
 * The page's own article in its JSON-LD: of several the one with its address or headline, else the first that has no other
 * address. Undefined if there is none or it is invalid.
 */
export function linkedArticle(document: PageDocument, own: OwnPage): SchemaArticle | undefined {
  const found: SchemaArticle[] = [];
  for (const script of document.querySelectorAll('script[type]')) {
    if (/^\s{0,10}application\/ld\+json\b/i.test(script.getAttribute('type') ?? ''))
      found.push(...schemaArticles(parsed(script.textContent ?? '')));
  }
  if (found.length < 2) return found[0];
  const titles = own.titles.map(fold);
  return (
    found.find(({ link }) => isSameAddress(link, own.canonical)) ??
    found.find(({ title }) => title !== undefined && titles.some((each) => each.startsWith(fold(title)))) ??
    found.find(({ link }) => !(link && own.canonical))
  );
}

function isSameAddress(link: string | undefined, canonical: string | undefined): boolean {
  if (!link || !canonical || !URL.canParse(link, canonical) || !URL.canParse(canonical)) return false;
  return plainLink(new URL(link, canonical).href) === plainLink(canonical);
}

// Publishers wrap JSON-LD in CDATA marks or comments, and leave commas and line breaks in it, which are not valid JSON.
function parsed(written: string): unknown {
  const json = written.replace(/^\s{0,1000}(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s{0,1000}$/g, '');
  return parsedJson(json) ?? parsedJson(json.replace(/[\0-\x1f]+/g, ' ').replace(/,(?=\s{0,100}[}\]])/g, ''));
}
