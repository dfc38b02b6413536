import { isDeepStrictEqual } from 'node:util';
import type { Article, Correctable } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { refusal } from '../languages/refusal.ts';
import type { Amended, Amendment } from '../ports.ts';
import { givenDate, webLink } from './draft.ts';
import { tidyTitle } from './title.ts';

/**
 * Corrects the metadata of an article. Corrections outlast later edits of the source.
 * @throws UserError `bad-option` for an invalid date, title or link, `unknown-article`
 */
export async function amendArticle(library: StoredLibrary, id: string, amendment: Amendment): Promise<Amended> {
  const { article } = library.catalogue.reading(id) ?? {};
  const amended = article && (await library.amend(amendedArticle(article, amendment)));
  if (!amended) throw refusal('unknown-article', 'no-such-article');
  return { article: amended.article, changed: !isDeepStrictEqual(amended.article, article) };
}

/**
 * An edited article with the moderators' corrections of its former version. Where a member's post comes from was corrected
 * for the words that the moderator saw, so that correction ends when they are edited.
 */
export function withCorrections(article: Article, former: Article | undefined): Article {
  const isOtherWords = article.unvouched && article.id !== former?.id;
  const corrected = (former?.corrected ?? []).filter((field) => !isOtherWords || !OF_THE_SOURCE.has(field));
  return former && corrected.length > 0 ? { ...withFields(article, former, corrected), corrected } : article;
}

function amendedArticle(article: Article, amendment: Amendment): Article {
  const known = {
    title: amendment.title === undefined ? article.title : checkedTitle(amendment.title),
    source: amendedField(article.source, amendment.source, onOneLine),
    link: amendedField(article.link, amendment.link, checkedLink),
    publishedAt: amendedField(article.publishedAt, amendment.publishedAt, givenDate),
  };
  const changed = CORRECTABLE.filter((field) => known[field] !== article[field]);
  const corrected = CORRECTABLE.filter((field) => changed.includes(field) || article.corrected?.includes(field));
  return { ...withFields(article, known, changed), ...(corrected.length > 0 && { corrected }) };
}

const CORRECTABLE: readonly Correctable[] = ['title', 'source', 'link', 'publishedAt'];

/** Corrections that say where words come from. */
const OF_THE_SOURCE: ReadonlySet<Correctable> = new Set(['source', 'link']);

/** Correctable metadata; an absent field is unknown. */
type Known = Pick<Article, 'title'> & { readonly [field in Correctable]?: string | undefined };

/** The article with the listed fields taken from `of`, including those that are absent there. */
function withFields(article: Article, of: Known, fields: readonly Correctable[]): Article {
  const { source: _, link: __, publishedAt: ___, ...rest } = article;
  const [title, source, link, publishedAt] = CORRECTABLE.map((field) => (fields.includes(field) ? of : article)[field]);
  return {
    ...rest,
    title: title ?? article.title,
    ...(source && { source }),
    ...(link && { link }),
    ...(publishedAt && { publishedAt }),
  };
}

function amendedField(
  former: string | undefined,
  given: string | null | undefined,
  check: (typed: string) => string,
): string | undefined {
  if (given === undefined) return former;
  return given === null ? undefined : check(given);
}

function onOneLine(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

function checkedTitle(typed: string): string {
  const title = tidyTitle(typed);
  if (title !== '') return title;
  throw refusal('bad-option', 'title-empty');
}

function checkedLink(typed: string): string {
  const link = webLink(typed);
  if (link) return link;
  throw refusal('bad-option', 'link-begins');
}
