import { defineFeature, flag } from '../../../scoring/feature.ts';
import { inflectionOf } from '../../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import { strengthsAround } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Match strength up to which a word is not told. */
const NOT_TOLD = 0.2;

/** "Was Lind married?" is not answered where nothing tells of a marriage. */
export const predicateMissing: Sign = defineFeature({
  name: 'predicate-missing',
  says: 'whether something is so is asked, and neither the passage nor those beside it tell of that',
  value: (candidate, { template, terms, tokens }) => {
    if (template.hasNoShortAnswer === undefined || !isOfClass('be', tokens[0]?.key ?? '')) return 0;
    const last = terms.at(-1);
    if (last === undefined || last.isName || inflectionOf(last.key) !== 'past') return 0;
    return flag(strengthsAround(candidate)[terms.length - 1]! <= NOT_TOLD);
  },
});
