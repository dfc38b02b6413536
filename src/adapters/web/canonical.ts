import { plainLink } from '../../app/ingestion/web-link.ts';

/** Forms of one site for small screens. */
const FORMS = /^(?:www|m|mobile|amp)\./;

/**
 * The address under which a page is known: the one it names, when that lies on its own site. Another site's address
 * would let a page take the place of that site's article.
 * @param found where the page was found
 * @param named as the page writes it; may be relative, or nonsense
 */
export function canonicalLink(found: URL, named: string | undefined): string {
  if (!named || !URL.canParse(named, found.href)) return plainLink(found.href);
  const url = new URL(named, found);
  const ours = isWeb(url) && siteOf(url) === siteOf(found);
  // Careless sites name their front page on every page.
  return plainLink(ours && (url.pathname !== '/' || found.pathname === '/') ? url.href : found.href);
}

function isWeb({ protocol, username, password, port }: URL): boolean {
  return (protocol === 'https:' || protocol === 'http:') && !username && !password && !port;
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(FORMS, '');
}
