import type { Evidence } from '../domain/answer.ts';
import type { Reading } from '../domain/article.ts';
import { type EvidenceDetails, evidenceOf, spanOf } from '../questions/model/evidence.ts';

/** Evidence without neighbouring sentences: whoever checks a claim compares it with the very words. */
export function bareEvidence(
  reading: Reading,
  sentences: readonly [first: number, last: number],
  details: Omit<EvidenceDetails, 'passage' | 'context'>,
): Evidence {
  const passage = spanOf(reading, sentences);
  return evidenceOf(reading, sentences, { ...details, passage, context: passage });
}
