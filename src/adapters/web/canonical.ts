import { isSameSite, plainLink } from '../../app/ingestion/web-link.ts';

/**
 * The canonical address of a page: the one it declares, if that is on the same site. Otherwise a page could replace
 * another site's article.
 * @param found where the page was found
 * @param named as declared by the page; may be relative or invalid
 */
export function canonicalLink(found: URL, named: string | undefined): string {
  if (!named || !URL.canParse(named, found.href)) return plainLink(found.href);
  const url = new URL(named, found);
  const ours = isWeb(url) && isSameSite(url, found);
  // Some sites declare their front page as the canonical address of every page.
  return plainLink(ours && (url.pathname !== '/' || found.pathname === '/') ? url.href : found.href);
}

function isWeb({ protocol, username, password, port }: URL): boolean {
  return (protocol === 'https:' || protocol === 'http:') && !username && !password && !port;
}
