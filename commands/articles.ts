import { MAX_PAGES, nextPage, pageOf } from '../src/app/answers/paging.ts';
import { defineCommand } from '../src/app/commands/command.ts';
import { claimOf } from '../src/app/labels.ts';
import { facts, type Listed, message } from '../src/app/languages/messages.ts';
import { list, said } from '../src/app/reply.ts';
import { chronologyOf } from '../src/digest/chronology/chronology.ts';
import { dayOf } from '../src/digest/chronology/newest.ts';
import { type Reading, shortId } from '../src/domain/article.ts';
import type { Library } from '../src/retrieval/library.ts';
import { storyTexts } from '../src/retrieval/stories/story-texts.ts';

/** Articles per page, newest first. */
const ARTICLES_PER_PAGE = 25;

export const articlesCommand = defineCommand({
  name: 'articles',
  about: 'List the articles, newest first',
  access: 'everyone',
  options: {
    page: { kind: 'integer', about: 'Which page of a long list', min: 1, max: MAX_PAGES },
  },
  examples: ['/articles'],
  async run({ page = 1 }, { library }) {
    const all = chronologyOf(library).newestFirst();
    if (all.length === 0) return { blocks: [said('no-articles')] };
    const { items, from, to, isLast, pages } = pageOf(all, page, ARTICLES_PER_PAGE);
    const count = message('count-articles', { count: all.length });
    const shown = items.length < all.length ? message('list-part-newest', { all: count, from, to }) : count;
    const next = isLast ? [] : [nextPage('articles', {}, page, Math.min(ARTICLES_PER_PAGE, all.length - to))];
    return {
      blocks: [said('heading', { all: shown }), list(items.map((reading) => itemOf(library, reading))), ...next],
      listPage: { page, pages },
    };
  },
});

function itemOf(library: Library, reading: Reading): Listed {
  const { article, sentences, quotes } = reading;
  const [first] = storyTexts(library, article);
  const version =
    first && first !== reading ? message('another-text-of', { id: shortId(first.article.id) }) : undefined;
  const counts: Listed = {
    items: [
      message('count-sentences', { count: sentences.length }),
      message('count-quotations', { count: quotes.length }),
    ],
  };
  // The day of ingestion is no news date, so it is labelled as such.
  const day = article.publishedAt === undefined ? message('added-on', { day: dayOf(article) }) : dayOf(article);
  return facts(article.title, claimOf(article), day, counts, shortId(article.id), version);
}
