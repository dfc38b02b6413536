import type { Article, ArticleLocation } from '../../domain/article.ts';
import { inOrderOfArrival } from '../../domain/order-of-arrival.ts';
import type { Steps } from '../../domain/steps.ts';
import { termsOf } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { titleFinder } from '../../retrieval/names/name-finders.ts';
import { titlesOf } from '../../retrieval/names/title-index.ts';
import { findPhrase } from '../../retrieval/phrases/phrases.ts';
import { postIdOf, postOfOrigin } from '../ingestion/message-origins.ts';
import { cutAtWord } from '../labels.ts';
import { type Message, message, sentences } from '../languages/messages.ts';
import { Refusal, refusal } from '../languages/refusal.ts';

/** Number of titles suggested for an unknown one. */
const CLOSEST = 3;

/** How loosely an article may be named, and what to add to the error. */
interface Naming {
  /**
   * Words of a title match with any ending. Only for commands that change nothing, because it may match another
   * article.
   */
  readonly anyEnding?: boolean;
  /** A sentence added to the error if no article matches. */
  readonly hint?: Message | undefined;
}

/**
 * Finds the articles that a typed text names: by id, former id or id prefix; by a link to the page or the message; else those with exactly this title,
 * ignoring case and accents; else those whose title contains the words in a row. Never empty.
 * @throws UserError `unknown-article` with the most similar titles, `no-articles` if the library is empty
 */
export function* findArticles(
  library: Library,
  typed: string,
  { anyEnding = false, hint }: Naming = {},
): Steps<readonly Article[]> {
  const wanted = typed.trim();
  const exact = library.reading(wanted.toLowerCase());
  if (exact) return [exact.article];
  const titles = yield* titlesOf.steps(library);
  const named = new Set([...titles.withIdPrefix(wanted), ...titles.titled(wanted)]);
  if (named.size > 0) return [...named].sort(inOrderOfArrival).map(({ article }) => article);
  if (/^https?:\/\//i.test(wanted)) return articlesAtLink(library, wanted);
  const articles = titles.withWords(wanted).map(({ article }) => article);
  const holding = articles.filter((article) => findPhrase(article.title, wanted).length > 0);
  if (holding.length > 0) return holding;
  const alike = !anyEnding ? [] : articles.filter((article) => holdsTerms(article.title, wanted));
  if (alike.length > 0) return alike;
  yield* titleFinder.steps(library);
  throw unknown(library, wanted, hint);
}

/**
 * The articles at a web page, or from a message with this link.
 * @throws UserError `unknown-article`
 */
function articlesAtLink(library: Library, link: string): readonly Article[] {
  const message = postIdOf(link);
  const isHere = (place: ArticleLocation): boolean => {
    const post = postOfOrigin(place.origin);
    const isFromMessage = post !== undefined && post.id === message && link.includes(`/${post.channel}/`);
    return place.link === link || isFromMessage || (place.parts?.some((part) => part.link === link) ?? false);
  };
  const articles = library.readings().map((reading) => reading.article);
  const found = articles.filter((article) => [article, ...(article.alsoAt ?? [])].some(isHere));
  if (found.length > 0) return found;
  throw refusal('unknown-article', 'link-unknown');
}

/** True if the title contains the words in a row, each with any ending: "marmot" in "Marmots warn each other". */
function holdsTerms(title: string, wanted: string): boolean {
  const [row, terms] = [termsOf(title), termsOf(wanted)];
  return terms.length > 0 && row.some((_, at) => terms.every((term, i) => row[at + i] === term));
}

function unknown(library: Library, typed: string, more: Message | undefined): Refusal {
  if (library.readings().length === 0) return refusal('no-articles', 'library-empty');
  const closest = library.findArticles(typed, CLOSEST).map((article) => `"${article.title}"`);
  const hint =
    closest.length > 0 ? message('closest-titles', { titles: { items: closest } }) : message('articles-lists');
  return new Refusal(
    'unknown-article',
    sentences(message('article-unknown', { title: cutAtWord(typed, 60) }), hint, more),
  );
}
