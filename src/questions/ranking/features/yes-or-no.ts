import { defineFeature, flag } from '../../../scoring/feature.ts';
import { negationsIn } from '../../../text/grammar/negations.ts';
import type { Rule } from '../../model/feature.ts';

const DECIDING: ReadonlySet<string> = new Set(
  'confirm confirmed confirms denied denies deny refused refuses rejected rejects ruled yes yet already still neither'.split(
    ' ',
  ),
);

/** Whether something is so is mostly asked of what was confirmed or denied. */
export const yesOrNo: Rule = defineFeature({
  name: 'yes-or-no',
  says: 'confirms or denies something',
  value: ({ passage: { keys, reading, sentence } }) =>
    flag(
      keys.some((key) => DECIDING.has(key)) ||
        negationsIn(reading.article.text.slice(sentence.start, sentence.end)) > 0,
    ),
});
