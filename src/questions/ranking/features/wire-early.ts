import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { isWireReport } from '../wire-report.ts';

/** Sentence position from which an agency report contains background only. */
const LATE = 20;

/** Early position in an agency report, which is written from most to least important. */
export const wireEarly: Rule = defineFeature({
  name: 'wire-early',
  says: 'stands early in an agency report',
  value: ({ passage }) => (isWireReport(passage.reading) ? Math.max(0, 1 - passage.sentence.index / LATE) : 0),
});
