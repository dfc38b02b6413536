import { type Article, namesOfSpeakers, type Reading } from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { derivedFrom } from './derived.ts';
import { FuzzyNames } from './fuzzy-names.ts';

/** Finds articles by their titles; without text, the newest first. */
export const titleFinder = derivedFrom((readings) =>
  FuzzyNames.steps<Article>(readings.toReversed().map(({ article }) => ({ name: article.title, value: article }))),
);

/** Finds speakers by their names; without text, the most quoted first. */
export const speakerFinder = derivedFrom(function* (readings) {
  const speakers = yield* speakersByCount(readings);
  return yield* FuzzyNames.steps(speakers.map((name) => ({ name, value: name })));
});

function* speakersByCount(readings: readonly Reading[]): Steps<readonly string[]> {
  const counts = new Map<string, number>();
  for (const { quotes } of readings) {
    for (const name of quotes.flatMap(namesOfSpeakers)) counts.set(name, (counts.get(name) ?? 0) + 1);
    yield;
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
