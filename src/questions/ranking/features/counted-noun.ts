import { firstFrom } from '../../../domain/sorted-spans.ts';
import { termOf } from '../../../retrieval/terms.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** Maximum number of words between a number and the noun it counts: "26 small test holes". */
const REACH = 3;
const NUMBER = /^\p{N}/u;

/** Counts the noun that the question asks about: "how many holes" and "26 test holes". */
export const countedNoun: Rule = defineFeature({
  name: 'counted-noun',
  says: 'counts what is to be counted',
  value: ({ passage }, question) => {
    if (question.head === undefined) return 0;
    const { words, mentions } = passage;
    return mentions.some((mention) => {
      if (mention.kind !== 'count') return false;
      if (mention.unit !== undefined && termOf(mention.unit) === question.head) return true;
      const first = firstFrom(words, mention.start);
      const after = words.slice(first, first + REACH + 1);
      return after.some((word) => !NUMBER.test(word.text) && termOf(word.text) === question.head);
    })
      ? 1
      : 0;
  },
});
