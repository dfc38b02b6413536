import { defineFeature, flag } from '../../../scoring/feature.ts';
import { workIn } from '../../answer-types/work.ts';
import type { Rule } from '../../model/feature.ts';

/** "Worked at the port as a crane driver", where somebody's work is asked for. */
export const worksAs: Rule = defineFeature({
  name: 'works-as',
  says: 'tells as what somebody works',
  value: ({ passage }) => flag(workIn(passage) !== undefined),
});
