import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

/** Verbs of work that "as" follows, folded. */
const WORKING: ReadonlySet<string> = new Set(
  'work works worked working serve serves served serving train trained training employed qualified'.split(' '),
);

/** Maximum number of words from the verb to "as": "worked for 26 years at the port as". */
const REACH = 8;

/** "Worked at the port as a crane driver", where somebody's work is asked for. */
export const worksAs: Rule = defineFeature({
  name: 'works-as',
  says: 'tells as what somebody works',
  value: ({ passage: { keys } }) =>
    flag(keys.some((key, i) => WORKING.has(key) && keys.slice(i + 1, i + 1 + REACH).includes('as'))),
});
