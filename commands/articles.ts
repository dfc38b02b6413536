import { counted, NO_ARTICLES } from '../src/app/answering.ts';
import { defineCommand } from '../src/app/command.ts';
import { line, list } from '../src/app/reply.ts';
import { dayOf, newestFirst } from '../src/digest/newest.ts';
import { type Reading, shortId } from '../src/domain/article.ts';

/** Articles shown at once, newest first. */
const SHOWN_ARTICLES = 25;

export const articlesCommand = defineCommand({
  name: 'articles',
  about: 'List the articles, newest first',
  access: 'everyone',
  options: {},
  examples: ['/articles'],
  async run(_input, { library }) {
    const all = newestFirst(library.readings());
    if (all.length === 0) return { blocks: [line(NO_ARTICLES)] };
    const shown = all.slice(0, SHOWN_ARTICLES);
    const more = all.length - shown.length;
    const first =
      more > 0
        ? `${counted(all.length, 'article')}, the newest ${shown.length}:`
        : `${counted(all.length, 'article')}:`;
    return { blocks: [line(first), list(shown.map(itemOf))] };
  },
});

function itemOf(reading: Reading): string {
  const { article, sentences, quotes } = reading;
  const counts = `${counted(sentences.length, 'sentence')}, ${counted(quotes.length, 'quotation')}`;
  // The day of arrival says nothing of the news: it is told as what it is.
  const day = article.publishedAt === undefined ? `added ${dayOf(article)}` : dayOf(article);
  return [article.title, day, counts, shortId(article.id)].join(' · ');
}
