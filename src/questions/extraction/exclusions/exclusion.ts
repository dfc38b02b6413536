import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';

/** True for a span that cannot be the short answer. */
export type IsExcluded = (candidate: CandidateSpan) => boolean;

/**
 * One reason for which spans cannot be the short answer. It is made once for a passage, so that what does not depend on the span is
 * computed once; undefined when the reason applies to no span of the passage.
 */
export type Exclusion = (context: ExtractionContext) => IsExcluded | undefined;
