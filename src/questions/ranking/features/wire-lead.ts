import { TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { isWireReport } from '../wire-report.ts';

/** Is the first sentence of an agency report, which tells all that matters but when: its day is mostly that of the report. */
export const wireLead: Rule = defineFeature({
  name: 'wire-lead',
  says: 'opens an agency report',
  value: ({ passage }, { expects }) =>
    passage.sentence.index === 0 && !TIME_TYPES.has(expects) && isWireReport(passage.reading) ? 1 : 0,
});
