import { defineFeature } from '../../../scoring/feature.ts';
import { bestFitOf, trustInOther } from '../../answer-types/fit.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

export const toldOfOther: Sign = defineFeature({
  name: 'told-of-other',
  says: 'the age or the number is of something else, and the one asked for is not beside it',
  value: (candidate, question) => {
    if (bestFitOf(candidate.passage, question) !== 'other') return 0;
    const isBeside = around(candidate).some((passage) => bestFitOf(passage, question) === 'asked');
    return isBeside ? 0 : trustInOther(candidate.article, question);
  },
});
