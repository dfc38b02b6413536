import type { Article } from '../../domain/article.ts';
import type { StoredLibrary } from '../../retrieval/stored-library/stored-library.ts';
import { type Message, message } from '../languages/messages.ts';
import type { Limits } from '../limits.ts';
import { isPostedBy } from './locations.ts';

/**
 * Why the person who posted an article may not fill more of the library by posting, in one sentence; undefined if they may. Counted are
 * articles that stand first where the person posted them.
 */
export function shareFault({ catalogue }: StoredLibrary, article: Article, limits: Limits): Message | undefined {
  const isTheirs = isPostedBy(article.ingestedBy);
  const others = catalogue
    .readings()
    .map((reading) => reading.article)
    .filter((each) => each.origin !== article.origin && isTheirs(each));
  const characters = others.reduce((sum, { text }) => sum + text.length, 0);
  const maxArticles = shareOf(limits.libraryArticles, limits);
  const maxCharacters = shareOf(limits.libraryCharacters, limits);
  const percent = Math.round(limits.personShare * 100);
  if (others.length + 1 > maxArticles)
    return message('share-articles', { percent, used: others.length, most: maxArticles });
  if (characters + article.text.length <= maxCharacters) return undefined;
  return message('share-characters', { percent, used: characters, most: maxCharacters, length: article.text.length });
}

/** At least one, so that a small library takes something from everybody. */
function shareOf(room: number, { personShare }: Limits): number {
  return Math.max(1, Math.floor(room * personShare));
}
