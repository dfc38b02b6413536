import { defineFeature, flag } from '../../../scoring/feature.ts';
import { placedSubject } from '../../answer-types/placed-subject.ts';
import type { Rule } from '../../model/feature.ts';

/** Says where something is of which one asks where it is: "Orm, on the northern coast,". */
export const placed: Rule = defineFeature({
  name: 'placed-subject',
  says: 'says where it is',
  value: ({ passage }, question) => flag(placedSubject(passage, question) !== undefined),
});
