import { TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { isWireReport } from '../wire-report.ts';

/**
 * First sentence of an agency report, which states everything important except when: its date is usually the report's
 * own.
 */
export const wireLead: Rule = defineFeature({
  name: 'wire-lead',
  says: 'opens an agency report',
  value: ({ passage }, { expects }) =>
    passage.sentence.index === 0 && !TIME_TYPES.has(expects) && isWireReport(passage.reading) ? 1 : 0,
});
