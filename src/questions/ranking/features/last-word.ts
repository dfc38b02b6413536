import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { strengthsOf } from '../term-match.ts';

/** Contains the question's last content word, usually its verb or the verb's object. */
export const lastWord: Rule = defineFeature({
  name: 'last-word',
  says: "holds the question's last word",
  value: (candidate) => strengthsOf(candidate).at(-1) ?? 0,
});
