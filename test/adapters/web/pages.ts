/** Paragraphs about invented people and places, each long enough to count as prose. */
export const PARAGRAPHS = [
  'The lock at Tarnby opened again on Monday after eleven weeks of repairs, and forty boats went through before noon.',
  '“We had to replace both gates,” said Mirela Askvold, who keeps the lock. “The old ones were older than my house.”',
  'The town council paid 2 million crowns for the work, half of which comes from a fund for old waterways.',
  'Skippers had waited in the basin since March; some of them had taken other work on the quay of Norrhavn.',
  'Henrik Dalby, who sails a barge with timber, said that he would ask the council for a part of his losses.',
] as const;

export interface PageParts {
  readonly head?: string;
  readonly body?: string;
  readonly title?: string;
}

/** A page of a small newspaper, with boilerplate around the article. */
export function newsPage({
  head = '',
  title = 'Lock at Tarnby opens again',
  body = articleOf(PARAGRAPHS),
}: PageParts = {}): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
${body}
<footer><p>© 2031 The Tarnby Post</p></footer></body></html>`;
}

export function articleOf(paragraphs: readonly string[], after = ''): string {
  return `<article><h1>Lock at Tarnby opens again</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}${after}</article>`;
}
