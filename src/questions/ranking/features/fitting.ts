import { defineFeature, flag } from '../../../scoring/feature.ts';
import { bestFitOf, trustInOther } from '../../answer-types/fit.ts';
import type { Rule } from '../../model/feature.ts';

/** An age of the person asked about, a number of what is to be counted. */
export const fitting: Rule = defineFeature({
  name: 'fitting',
  says: 'tells it of what is asked about',
  value: ({ passage }, question) => flag(bestFitOf(passage, question) === 'asked'),
});

/** An age of somebody else, a number of other things. */
export const ofOther: Rule = defineFeature({
  name: 'of-other',
  says: 'tells it of something else only',
  value: ({ passage, article }, question) =>
    bestFitOf(passage, question) === 'other' ? trustInOther(article, question) : 0,
});
