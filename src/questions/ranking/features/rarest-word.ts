import { maxOf } from '../../../domain/extremes.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { strengthsOf } from '../term-match.ts';

/** Contains the rarest of the question's terms that occur in the article. */
export const rarestWord: Rule = defineFeature({
  name: 'rarest-word',
  says: "holds the question's rarest word",
  value: (candidate) => {
    const { ownIdf } = candidate.article;
    const rarest = ownIdf.indexOf(maxOf(ownIdf));
    return rarest < 0 || ownIdf[rarest] === 0 ? 0 : strengthsOf(candidate)[rarest]!;
  },
});
