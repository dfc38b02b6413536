import type { GivenText, Web, WebPage } from '../ports.ts';
import { isHtml } from './text-checks.ts';

/** The given text, or the article on the page when it is a web page and pages can be read here. */
export async function withReadPage<G extends Omit<GivenText, 'by'>>(web: Web | undefined, given: G): Promise<G> {
  return web && isHtml(given.text) ? withPage(given, await web.html(given.text)) : given;
}

/** What a person or a file said about an article goes before what its page says. */
export function withPage<G extends Omit<GivenText, 'by' | 'text'>>(
  given: G,
  page: WebPage,
): G & { readonly text: string } {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  // Parts point into the text that the page took the place of.
  return { ...page, ...(Object.fromEntries(said.filter(([field]) => field !== 'parts')) as G), text: page.text };
}
