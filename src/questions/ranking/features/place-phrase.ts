import { PLACE_TYPES } from '../../../domain/answer-type.ts';
import { termsOf } from '../../../retrieval/analysis/terms.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** As index terms. */
const PLACE_PREPOSITIONS = new Set(termsOf('in at near outside inside from off across north south east west'));

/** "the", "a" or a capitalised word. */
const isPlaceStart = (word = '') => /^(?:the$|a$|\p{Lu})/u.test(word);

/** Contains a prepositional phrase of place ("in", "at", "near" …) when the question asks where. */
export const placePhrase: Rule = defineFeature({
  name: 'place-phrase',
  says: 'says where',
  value: ({ passage }, question) =>
    PLACE_TYPES.has(question.expects) &&
    passage.terms.some((term, i) => PLACE_PREPOSITIONS.has(term) && isPlaceStart(passage.words[i + 1]?.text))
      ? 1
      : 0,
});
