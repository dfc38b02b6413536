import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import { isWireReport } from '../wire-report.ts';

/** Number of sentences behind which an agency report tells background only. */
const LATE = 20;

/** Stands early in an agency report: such reports go from what matters most to what matters least. */
export const wireEarly: Rule = defineFeature({
  name: 'wire-early',
  says: 'stands early in an agency report',
  value: ({ passage }) => (isWireReport(passage.reading) ? Math.max(0, 1 - passage.sentence.index / LATE) : 0),
});
