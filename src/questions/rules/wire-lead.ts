import type { Rule } from '../rule.ts';
import { isWireReport } from '../wire-report.ts';

/** Is the first sentence of an agency report, which tells all that matters. */
export const wireLead: Rule = {
  name: 'wire-lead',
  says: 'opens an agency report',
  vote: ({ passage }) => (passage.sentence.index === 0 && isWireReport(passage.reading) ? 1 : 0),
};
