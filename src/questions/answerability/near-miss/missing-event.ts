import { defineFeature } from '../../../scoring/feature.ts';
import { lexicon } from '../../../text/lexicon.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { strengthsAround } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

const TURNING_POINTS: ReadonlySet<string> = new Set(lexicon('questions/turning-points'));

/** Minimum match strength of a weak synonym, such as "established" for "founded". */
const HINT = 0.3;

export const eventMissing: Sign = defineFeature({
  name: 'event-missing',
  says: 'neither the passage nor its neighbours tell of what is asked about',
  value: missingEvent,
});

/**
 * 1 when a birth, founding, invention or similar event is asked about and neither the passage nor its neighbours
 * mention one.
 */
function missingEvent(candidate: Candidate, { tokens, terms }: Question): number {
  const asked = tokens.filter(({ key }) => TURNING_POINTS.has(key));
  if (asked.length === 0) return 0;
  const strengths = strengthsAround(candidate);
  return asked.every(({ term }) => (strengths[terms.findIndex((known) => known.term === term)] ?? 1) < HINT) ? 1 : 0;
}
