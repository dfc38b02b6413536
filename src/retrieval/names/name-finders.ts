import { type Article, namesOfSpeakers, type Reading } from '../../domain/article.ts';
import { byArrival } from '../../domain/order-of-arrival.ts';
import { maintainedIndex } from '../derived-values/maintained-index.ts';
import { CountedNames } from './counted-names.ts';
import { FuzzyNames } from './fuzzy-names.ts';

/** Finds articles by their titles; without text, the newest first. */
export const titleFinder = maintainedIndex(() => {
  const titles = new FuzzyNames<Article>((a, b) => byArrival(b, a));
  return {
    add: ({ article }: Reading) => titles.add({ name: article.title, value: article }),
    remove: ({ article }: Reading) => titles.remove(article),
    find: (typed: string, limit: number) => titles.find(typed, limit),
  };
});

/** Finds speakers by their names; without text, the most quoted first. */
export const speakerFinder = maintainedIndex(() => new CountedNames(({ quotes }) => quotes.flatMap(namesOfSpeakers)));
