import { defineFeature, flag } from '../../../scoring/feature.ts';
import { occupationIn } from '../../answer-types/occupation.ts';
import type { Rule } from '../../model/feature.ts';

/** "Worked at the port as a crane driver", for a question about an occupation. */
export const occupation: Rule = defineFeature({
  name: 'occupation',
  says: 'names an occupation',
  value: ({ passage }) => flag(occupationIn(passage) !== undefined),
});
