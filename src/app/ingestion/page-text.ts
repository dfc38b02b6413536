import type { GivenText, Web, WebPage } from '../ports.ts';
import { isHtml } from './text-checks.ts';

/** Replaces a web page by the article on it, if pages can be read; returns any other text unchanged. */
export async function withReadPage<G extends Omit<GivenText, 'by'>>(web: Web | undefined, given: G): Promise<G> {
  return web && isHtml(given.text) ? withPage(given, await web.html(given.text)) : given;
}

/** Metadata given by a person or a file takes precedence over the page's. */
export function withPage<G extends Omit<GivenText, 'by' | 'text'>>(
  given: G,
  page: WebPage,
): G & { readonly text: string } {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  // The offsets of `parts` refer to the text that the page replaced.
  return { ...page, ...(Object.fromEntries(said.filter(([field]) => field !== 'parts')) as G), text: page.text };
}
