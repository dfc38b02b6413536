import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../domain/article.ts';
import { UserError } from '../../domain/errors.ts';
import type { StoredLibrary } from '../../retrieval/stored-library.ts';
import type { Amended, Amendment } from '../ports.ts';
import { givenDate, webLink } from './draft.ts';
import { tidyTitle } from './title.ts';

/**
 * Corrects what is known about an article.
 * @throws UserError `bad-option` for a date, title or link that cannot be taken, `unknown-article`
 */
export async function amendArticle(library: StoredLibrary, id: string, amendment: Amendment): Promise<Amended> {
  const { article } = library.catalogue.reading(id) ?? {};
  const amended = article && (await library.amend(amendedArticle(article, amendment)));
  if (!amended) throw new UserError('unknown-article', 'There is no such article.');
  return { article: amended.article, changed: !isDeepStrictEqual(amended.article, article) };
}

function amendedArticle(article: Article, amendment: Amendment): Article {
  const { source, link, publishedAt, ...rest } = article;
  const known = {
    source: amendedField(source, amendment.source, onOneLine),
    link: amendedField(link, amendment.link, checkedLink),
    publishedAt: amendedField(publishedAt, amendment.publishedAt, givenDate),
  };
  return {
    ...rest,
    title: amendment.title === undefined ? article.title : checkedTitle(amendment.title),
    ...(known.source && { source: known.source }),
    ...(known.link && { link: known.link }),
    ...(known.publishedAt && { publishedAt: known.publishedAt }),
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
  throw new UserError('bad-option', 'The title is empty.');
}

function checkedLink(typed: string): string {
  const link = webLink(typed);
  if (link) return link;
  throw new UserError('bad-option', 'A link begins with https:// or http://.');
}
