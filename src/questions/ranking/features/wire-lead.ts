import { TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { isWireReport } from '../wire-report.ts';

/** The first sentence of an agency report tells everything that matters except when: its day is mostly the report's own. */
export const wireLead: Rule = defineFeature({
  name: 'wire-lead',
  says: 'opens an agency report',
  value: ({ passage }, { expects }) =>
    passage.sentence.index === 0 && !TIME_TYPES.has(expects) && isWireReport(passage.reading) ? 1 : 0,
});
