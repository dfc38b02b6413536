import { type Reading, wordsOf } from '../../../domain/article.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { newsSentences } from '../../cleaning/clean.ts';
import type { SummaryFeature } from '../summary-feature.ts';

const DIGIT = /\d/;
const NAME = /(?<=[\p{L}\p{N}]["'”’),;]{0,2}\s["“‘(]?)\p{Lu}[\p{L}'’-]/u;
/** Number of opening sentences among which an article that begins with a scene comes to its point. */
const OPENING = 6;

/** True for a sentence without a name and a figure: a scene, not the news. */
const isBare = (text: string) => !DIGIT.test(text) && !NAME.test(text);

function beginsSlowly(reading: Reading): boolean {
  const [first] = newsSentences(reading);
  return first !== undefined && isBare(wordsOf(reading.article, first));
}

export const slowOpening: SummaryFeature = defineFeature({
  name: 'slow-opening',
  says: 'stands later in an article that begins with a scene, not with the news',
  value: ({ position }, reading) => (beginsSlowly(reading) ? Math.min(position, OPENING) : 0),
});

export const scene: SummaryFeature = defineFeature({
  name: 'scene',
  says: 'names nobody and nothing and has no figure, in such an article',
  value: ({ text }, reading) => flag(isBare(text) && beginsSlowly(reading)),
});

/** A count, a sum or a year. */
const FIGURE = /\d[\d,.]*\d\d/;

export const figure: SummaryFeature = defineFeature({
  name: 'figure',
  says: 'gives a figure, in such an article',
  value: ({ text }, reading) => flag(FIGURE.test(text) && beginsSlowly(reading)),
});
